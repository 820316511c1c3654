import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, removePair, replaceValue } from '../../fixes/edit.ts';
import type { Family, Rule } from '../rule.ts';

const noProgram: Rule = { code: 'no-program', severities: ['information'] };

const backslash: Rule = { code: 'program-backslash', severities: ['information'] };

const programNotFound: Rule = { code: 'program-not-found', severities: ['hint'] };

const localController: Rule = { code: 'local-controller', severities: ['information'] };

const runNeverEnds: Rule = { code: 'run-never-ends', severities: ['warning'] };

/** What a run of a plain sweep starts, and who starts it. */
export const program: Family = {
  name: 'The program',
  rules: [noProgram, backslash, programNotFound, localController, runNeverEnds],
  check(context) {
    const { sweep, files } = context;
    const { root } = sweep;
    const field = sweep.top('program');
    const text = field?.text;
    if (sweep.kind === 'sweep' && root.type === 'map' && root.items.length > 0 && !field && !sweep.top('command')) {
      const at = root.items[0]?.key;
      if (at)
        context.report(
          noProgram,
          at,
          'The sweep has neither `program` nor `command`, so `wandb agent` has nothing to start: add `program: train.py`, unless the agent is started from Python.',
          { absent: true },
        );
    }
    if (field && text?.includes('\\') === true) {
      const slashes = text.replaceAll('\\', '/');
      context.report(
        backslash,
        field,
        `\`program\` ${text} has backslashes, which only Windows takes: write \`${slashes}\`.`,
        { fixes: [fix(`Write ${slashes}`, [replaceValue(sweep, field, slashes)])] },
      );
    } else if (field && text && /\.\w+$/.test(text) && files?.programExists(text) === false) {
      context.report(
        programNotFound,
        field,
        `\`program\` ${text} is neither beside this file nor at the root of the workspace: write its path from where the agent runs.`,
      );
    }
    const resource = sweep.launch?.get('resource');
    const script =
      text ??
      sweep
        .top('command')
        ?.items.map(word => word.text)
        .find(word => word?.endsWith('.py') === true);
    if (resource?.text === 'local-process' && script !== undefined && files?.programEndsRun?.(script) === false) {
      context.report(
        runNeverEnds,
        resource,
        `${script} never ends its run, so with \`resource: local-process\` it stays running for ever and the sweep stands still: call \`run.finish()\` at its end, or write \`with wandb.init() as run:\`.`,
      );
    }
    const block = sweep.top('controller');
    const controller = block?.get('type');
    if (
      block &&
      controller &&
      (controller.text === 'local' || nearestWord(controller.text ?? '', ['local', 'cloud']) === 'local')
    ) {
      context.report(
        localController,
        controller,
        'With `controller.type: local` W&B suggests no runs: start `wandb controller` yourself (it needs `pip install wandb[sweeps]`), or take `controller` out.',
        {
          fixes: [sweep.method?.name === 'custom' ? undefined : fix('Take controller out', [removePair(sweep, block)])],
        },
      );
    }
  },
};
