// The tools for agents, called by `vscode.lm.invokeTool` in the editor; a person answers the dialogs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_TOKENS, tokensOf } from '../../../src/core/tools/answer.ts';
import { LEAKS, MISUSED_FILES, misuses } from '../../core/tools/misuses.ts';
import { agentCalls, agentFolder, layOutAgent } from '../agentExtension.ts';
import { inProject } from '../explorerRows.ts';
import { createdBy, onlyOf, sweepOf } from '../launches.ts';
import type { Needs, Test } from '../suite.ts';

export const ready = layOutAgent;

const PICTURES = join('out', 'pictures', 'agent');
const needs: Needs = {
  ...inProject,
  extensionsDir: agentFolder,
  emulator: ['--no-life', '--lessons', '--runs', '150'],
  limit: 600_000,
};
const GRID = 'sweeps/launch-grid.yaml';

export const tests: readonly Test[] = [
  {
    name: 'tools that only read answer an agent without a question, each within its size',
    needs,
    async run({ bench, emulator, folder, check }) {
      const calls = [
        { name: 'check_sweep_file', input: { file: 'sweeps/with-mistakes.yaml' }, says: /minimise/ },
        { name: 'preview_search_space', input: { file: GRID }, says: /firstRuns/ },
        { name: 'list_sweeps', input: {}, says: /"running1"/ },
        { name: 'list_queues', input: {}, says: /"gpu-queue"/ },
        { name: 'list_jobs', input: {}, says: /job-train:latest/ },
        { name: 'sweep_results', input: { sweep: 'explored' }, says: /"importance"/ },
        { name: 'propose_next_sweep', input: { sweep: 'explored' }, says: /upper end/ },
        { name: 'propose_next_sweep', input: { sweep: 'toofew' }, says: /at least 20 finished runs/ },
        { name: 'plan_launch', input: { file: GRID, queue: 'gpu-queue' }, says: /6, the whole grid/ },
      ] as const;
      let answers: readonly string[] = [];
      check.deepEqual(await createdBy(emulator, async () => (answers = await agentCalls(bench, folder, calls))), []);
      for (const [i, { name, says }] of calls.entries()) {
        check.match(answers[i], says, `${name}: ${answers[i]}`);
        check.match(answers[i], /\nNext: /, name);
        check.ok(tokensOf(answers[i] ?? '') <= MOST_TOKENS, name);
        check.ok(!(answers[i] ?? '').includes(emulator.key) && !(answers[i] ?? '').includes(folder), name);
      }
    },
  },
  {
    name: 'an agent launches what the person confirms in the dialog, once, and is asked again for the same',
    needs,
    async run({ bench, emulator, folder, check }) {
      const launch = { name: 'launch_sweep', input: { file: GRID, queue: 'gpu-queue' } };
      const ask = (button: string): Promise<readonly string[]> => {
        const answers = agentCalls(bench, folder, [launch]);
        return bench.dialogButton(button).then(() => answers);
      };
      check.deepEqual(
        await createdBy(emulator, async () => {
          check.match((await ask('Cancel'))[0], /the person said no/);
        }),
        [],
      );
      // Whoever types while the dialog comes launches nothing by Enter, but sees the file.
      check.deepEqual(
        await createdBy(emulator, async () => {
          const answers = agentCalls(bench, folder, [launch]);
          await bench.dialog();
          await bench.press('Enter');
          check.match((await answers)[0], /Nothing was launched[^]*looks at it first/);
          await bench.until('the file', async () => (await bench.editorText()).includes('method: grid'));
        }),
        [],
      );
      const { name } = onlyOf(
        await createdBy(emulator, async () => {
          const answers = agentCalls(bench, folder, [launch]);
          const said = await bench.dialog();
          for (const fact of [
            'An agent wants to launch',
            GRID,
            'gpu-queue',
            'my-team/my-proj',
            '6, the whole grid',
            'Time: ',
          ])
            check.ok(said.includes(fact), `${fact} in ${said}`);
          await bench.picture(PICTURES, 'launch-dark');
          await bench.theme('light');
          await bench.picture(PICTURES, 'launch-light');
          await bench.theme('dark');
          await bench.dialogButton('Launch');
          check.match((await answers)[0], /my-team\/my-proj\//);
        }),
      );
      check.equal((await sweepOf(emulator, name)).state, 'PENDING');
      check.deepEqual(
        await createdBy(emulator, async () => {
          const answers = agentCalls(bench, folder, [launch]);
          check.match(await bench.dialog(), /once more[^]*launched less than a minute ago/);
          await bench.picture(PICTURES, 'again-dark');
          await bench.dialogButton('Cancel');
          check.match((await answers)[0], /Nothing was launched/);
        }),
        [],
      );
      for (const [tool, button, state] of [
        ['pause_sweep', 'Pause', 'PAUSED'],
        ['resume_sweep', 'Resume', undefined],
        ['stop_sweep', 'Stop', 'FINISHED'],
      ] as const) {
        const answers = agentCalls(bench, folder, [{ name: tool, input: { sweep: 'nobetter' } }]);
        await bench.dialogButton(button);
        await answers;
        const now = (await sweepOf(emulator, 'nobetter')).state;
        check.ok(state === undefined ? now !== 'PAUSED' : now === state, `${tool}: ${now}`);
      }
    },
  },
  {
    name: '200 misuses by an agent launch nothing that was not confirmed, and leak nothing',
    needs,
    async run({ bench, emulator, folder, check }) {
      for (const [file, text] of Object.entries(MISUSED_FILES)) writeFileSync(join(folder, file), text);
      const calls = misuses(emulator.key);
      check.ok(calls.length >= 200);
      let asked = 0;
      check.deepEqual(
        await createdBy(emulator, async () => {
          const state = { isOver: false };
          const answers = agentCalls(bench, folder, calls, 400_000).finally(() => (state.isOver = true));
          const box = bench.page.locator('.monaco-dialog-box');
          while (!state.isOver) {
            if (await box.isVisible()) {
              asked += 1;
              await bench.dialogButton('Cancel');
            } else await bench.page.waitForTimeout(50);
          }
          for (const [i, answer] of (await answers).entries()) {
            const { name, input } = calls[i] ?? { name: '', input: undefined };
            check.ok(tokensOf(answer) <= MOST_TOKENS, `${name} ${JSON.stringify(input)}`);
            for (const leak of [emulator.key, folder, ...LEAKS])
              check.ok(!answer.includes(leak), `${leak} in the answer of ${name}: ${answer}`);
          }
        }),
        [],
      );
      check.ok(asked > 0, 'some of them are sound but for what they want, and are asked about');
    },
  },
];
