import { documents, FakeUri, picks, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language/service.ts';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { createSender } from '../../../src/core/launch/send/sender.ts';
import { readPythonDocument } from '../../../src/core/sweep/python/readPythonDocument.ts';
import { lineStartsOf, positionAt } from '../../../src/core/yaml/read/position.ts';
import type { Diagnostics } from '../../../src/vscode/language/diagnostics.ts';
import type { LaunchContext } from '../../../src/vscode/launch/launchContext.ts';
import { createFromPython, launchSweep } from '../../../src/vscode/launch/launchSweep.ts';
import { CommandError } from '../../../src/vscode/ui/commandError.ts';
import { showWorld } from '../../emulator/world/showWorld.ts';
import { answers, openBench, opened, type CommandBench } from './commandBench.ts';

const UNKNOWN = `import argparse, wandb

args = argparse.ArgumentParser().parse_args()
config = {
    'method': 'random',
    'metric': {'name': 'loss', 'goal': 'minimize'},
    'parameters': {'lr': {'min': 1e-5, 'max': args.lr}, 'epochs': {'value': 3}},
}
wandb.sweep(config, project='digits')
`;
const KNOWN = UNKNOWN.replace('args.lr', '0.1');

describe('Create Sweep from Python', function () {
  this.timeout(20_000);
  let bench: CommandBench;
  const uri = new FakeUri('/folder/tune.py') as never;

  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    documents.clear();
    await bench.stop();
  });

  /** Opens a file; gives what launching needs of the window. */
  function open(text: string): LaunchContext {
    const lineStarts = lineStartsOf(text);
    documents.set('/folder/tune.py', {
      uri,
      languageId: 'python',
      isDirty: false,
      isUntitled: false,
      getText: () => text,
      offsetAt: () => 0,
      positionAt: (offset: number) => ({ line: positionAt(lineStarts, offset).line }),
    });
    const reading = readPythonDocument({ text, fileName: '/folder/tune.py' });
    const service = createLanguageService();
    const kept = new Map<string, string>();
    const services = {
      ...bench.services,
      connection: Object.assign(bench.services.connection, {
        queueIn: () => undefined,
        chooseQueue: () => Promise.resolve(),
      }),
      readings: { load: () => Promise.resolve(reading), of: () => reading },
      language: () => Promise.resolve(service),
      outlooks: { ask: () => Promise.resolve({ kind: 'none' }), remember: () => Promise.resolve() },
    };
    const sender = createSender({
      client: bench.client,
      owner: 'test',
      log: services.log,
      journal: {
        get: key => Promise.resolve(kept.get(key)),
        put: (key, value) => Promise.resolve(void kept.set(key, value)),
        remove: key => Promise.resolve(void kept.delete(key)),
        keys: () => Promise.resolve([...kept.keys()]),
      },
    });
    const diagnostics: Pick<Diagnostics, 'of' | 'ofSweep' | 'showAll'> = {
      of: () => Promise.resolve(service.validate(reading, nothingKnown)),
      ofSweep: (_, part) => Promise.resolve(service.validate(part, nothingKnown)),
      showAll: () => Promise.resolve(),
    };
    return {
      services,
      diagnostics,
      senderOf: () => Promise.resolve(sender),
      jobFilesOf: () => new Map(),
    } as unknown as LaunchContext;
  }

  function onlyOf<T>(all: readonly T[]): T {
    const [first] = all;
    assert.ok(first && all.length === 1);
    return first;
  }

  /** The sweeps that are there now and were not. */
  async function createdBy(act: () => Promise<void>): Promise<readonly { config: string; project: string }[]> {
    const now = () => showWorld(bench.emulator.world).sweeps;
    const before = new Set(now().map(({ name }) => name));
    await act();
    return now()
      .filter(({ name }) => !before.has(name))
      .map(({ config, project }) => ({ config, project }));
  }

  it('creates one sweep where the call says, after it was confirmed', async () => {
    const context = open(KNOWN);
    const sweeps = await createdBy(async () => {
      const done = createFromPython(context, uri, undefined);
      await answers('Create the sweep');
      await done;
    });
    assert.equal(sweeps.length, 1);
    assert.equal(onlyOf(sweeps).project, 'digits');
    assert.match(onlyOf(sweeps).config, /lr:\n {4}distribution: uniform\n {4}max: 0\.1\n {4}min: 1\.0e-05\n/);
    assert.equal(bench.asked('UpsertSweep'), 1);
    assert.match(shown.at(-1)?.sentence ?? '', /was created/);
  });

  it('sends nothing where the person leaves', async () => {
    const done = createFromPython(open(KNOWN), uri, undefined);
    await answers(null);
    await done;
    assert.equal(bench.asked('UpsertSweep'), 0);
  });

  it('asks for what only running the file tells, and takes it as Python', async () => {
    const context = open(UNKNOWN);
    const sweeps = await createdBy(async () => {
      const done = createFromPython(context, uri, undefined);
      const question = await opened();
      assert.equal(question.title, 'Value of parameters.lr.max');
      assert.match(question['placeholder' as never], /args\.lr is known only when tune\.py runs/);
      question.type('[1');
      assert.match(JSON.stringify(question.items), /Write a value of Python/);
      question.enter();
      await answers('5e-1', 'Create the sweep');
      await done;
    });
    assert.match(onlyOf(sweeps).config, /max: 0\.5\n/);
  });

  it('does not guess which further keys there are, and leads to YAML', async () => {
    const open_ = UNKNOWN.replace("'epochs': {'value': 3}", '**load()');
    const failure = await createFromPython(open(open_), uri, undefined).catch((error: unknown) => error);
    assert.ok(failure instanceof CommandError);
    assert.match(failure.message, /keys of parameters are known only when/);
    assert.deepEqual(
      failure.remedies.map(({ title }) => title),
      ['Open as YAML'],
    );
    assert.equal(picks.length, 0);
  });

  it('stops where the client would refuse the dict', async () => {
    const failure = await createFromPython(open(KNOWN.replace('1e-5', '0')), uri, undefined).catch(
      (error: unknown) => error,
    );
    assert.ok(failure instanceof CommandError);
    assert.match(failure.message, /Line 7/);
  });

  it('asks which of several sweeps it is, and takes that at the cursor', async () => {
    const two = `${KNOWN}wandb.sweep({'method': 'grid', 'parameters': {'a': {'values': [1, 2]}}}, project='other')\n`;
    const context = open(two);
    const chosen = await createdBy(async () => {
      const done = createFromPython(context, uri, undefined);
      await answers('other', 'Create the sweep');
      await done;
    });
    assert.deepEqual(
      chosen.map(({ project }) => project),
      ['other'],
    );
    reset();
    const atCursor = await createdBy(async () => {
      const done = createFromPython(context, uri, two.indexOf("'method': 'random'"));
      await answers('Create the sweep');
      await done;
    });
    assert.deepEqual(
      atCursor.map(({ project }) => project),
      ['digits'],
    );
  });

  it('goes on a queue with a job, with the configuration of the dict', async () => {
    const context = open(KNOWN);
    const sweeps = await createdBy(async () => {
      const done = launchSweep(context, uri);
      await answers('Launch it on a queue');
      await answers('my-team/my-proj/job-train:latest', 'gpu-queue');
      for (;;) {
        const pick = await opened();
        if (/^Launch /.test(pick.title)) break;
        pick.enter();
        await new Promise(next => setTimeout(next, 10));
      }
      await answers('Launch on gpu-queue');
      await done;
    });
    assert.equal(sweeps.length, 1);
    assert.match(onlyOf(sweeps).config, /^job: my-team\/my-proj\/job-train:latest\n/);
    assert.match(onlyOf(sweeps).config, /epochs:\n {4}value: 3\n/);
    const item = showWorld(bench.emulator.world).items.at(-1);
    assert.match(JSON.stringify(item), /job-train/);
  });
});
