// The tools on an emulator: a workspace in memory, a person who says yes or no, and what was changed meanwhile.
import { createApiClient, type ApiClient } from '../../../src/core/api/client.ts';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { createLanguageService, type LanguageService } from '../../../src/core/language/service.ts';
import { createSender, type Sender } from '../../../src/core/launch/send/sender.ts';
import { runTool } from '../../../src/core/tools/runTool.ts';
import type { Confirmation, ToolHost } from '../../../src/core/tools/tool.ts';
import { TOOLS } from '../../../src/core/tools/tools.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/start.ts';
import { instantJournal } from '../launch/send/instantJournal.ts';

export interface ToolBench {
  readonly emulator: Emulator;
  readonly files: Map<string, string>;
  /** What the person was asked, in order. */
  readonly asked: Confirmation[];
  /** What the person says from now on. */
  says: 'yes' | 'no';
  readonly host: ToolHost;
  readonly client: ApiClient;
  readonly language: LanguageService;
  readonly sender: Sender;
  ask(name: string, input: unknown, host?: Partial<ToolHost>): Promise<string>;
  /** Names of the project's sweeps. */
  sweeps(): string[];
}

export const SWEEP = `method: grid
job: my-team/my-proj/job-train:latest
metric: {name: loss, goal: minimize}
parameters:
  lr: {values: [0.1, 0.01]}
launch: {queue: gpu-queue}
`;
export const BAD = 'method: gird\njob: my-team/my-proj/job-train:latest\nparameters:\n  lr: {values: 0.1}\n';

/** Time passes at once, so that waiting for a server costs nothing. */
const clock = (start: number, patience: number) => {
  let ahead = 0;
  return {
    now: () => start + ahead,
    after(ms: number, run: () => void) {
      // What waits for an answer is not hurried.
      const timer = setTimeout(
        () => {
          ahead += ms;
          run();
        },
        ms >= 5_000 ? Math.min(ms, patience) : 1,
      );
      return () => {
        clearTimeout(timer);
      };
    },
    pass(ms: number) {
      ahead += ms;
    },
  };
};

/** Starts an emulator whose life stands still, and a host of the tools. `patience`: how long it waits for an answer. */
export async function createToolBench(
  options: EmulatorOptions = {},
  patience = Infinity,
): Promise<ToolBench & { readonly pass: (ms: number) => void; readonly stop: () => Promise<void> }> {
  const emulator = await startEmulator({ noLife: true, stillClock: true, ...options });
  const ours = clock(emulator.clock.now(), patience);
  const log = { info: () => undefined, warn: () => undefined };
  const client = createApiClient({
    host: emulator.url,
    getKey: () => Promise.resolve(emulator.key),
    fetch,
    clock: ours,
    log,
  });
  const sender = createSender({ client, journal: instantJournal(), owner: 'bench', log });
  const language = createLanguageService();
  const files = new Map([
    ['sweep.yaml', SWEEP],
    ['bad.yaml', BAD],
    ['notes.yaml', 'just: notes\n'],
  ]);
  const asked: Confirmation[] = [];
  const bench: ToolBench = {
    emulator,
    files,
    asked,
    client,
    language,
    sender,
    says: 'yes',
    host: {
      isTrusted: true,
      language: () => Promise.resolve(language),
      findFile: path => {
        const text = files.get(path);
        if (text === undefined) return Promise.resolve(undefined);
        const reading = language.read({ text, fileName: path });
        return Promise.resolve({ path, text, reading, source: `file:///home/jane/space/${path}`, isUnsaved: false });
      },
      diagnosticsOf: ({ reading }) => Promise.resolve(language.validate(reading, nothingKnown)),
      account: () =>
        Promise.resolve({
          client,
          entity: 'my-team',
          project: 'my-proj',
          author: 'jane',
          queueIn: () => undefined,
          sender: () => Promise.resolve(sender),
          jobFiles: new Map(),
        }),
      confirm: confirmation => {
        asked.push(confirmation);
        return Promise.resolve(bench.says === 'yes' ? 'yes' : { no: 'do not try again.' });
      },
    },
    async ask(name, input, host = {}) {
      const tool = TOOLS.find(each => each.name === name);
      if (!tool) throw new Error(`no tool ${name}`);
      return (await runTool(tool, input, { ...bench.host, ...host }, new AbortController().signal)).text;
    },
    sweeps: () => (emulator.world.project('my-team', 'my-proj')?.sweeps.kept ?? []).map(({ name }) => name),
  };
  return Object.assign(bench, { pass: ours.pass, stop: () => emulator.stop() });
}
