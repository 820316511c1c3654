// Each example of W&B's own document from the editor to its end, in the emulator's simulation; fixed where W&B refuses
// it.
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createLanguageService } from '../../src/core/language/service.ts';
import { planLaunch } from '../../src/core/launch/plan/planLaunch.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import { isAlive } from '../emulator/world/runView.ts';
import { runsOf } from '../emulator/world/runsOf.ts';
import type { SweepRecord } from '../emulator/world/records.ts';
import { openChain, PLACE, type Chain } from './chain.ts';
import { fixed } from './corpusFixes.ts';
import { sharedFile } from './launchShared.ts';

interface Fixed {
  readonly text: string;
  /** The codes whose fixes were applied, in order. */
  readonly codes: readonly string[];
}

/** Applies the first fix of each error until there is none. */
function fixErrors(text: string): Fixed {
  const service = createLanguageService();
  const codes: string[] = [];
  for (let current = text; ;) {
    const [error, ...others] = service
      .validate({ tree: parseYaml(current), fileName: 'sweep.yaml' }, nothingKnown)
      .filter(each => each.severity === 'error');
    const fix = error?.fixes?.[0];
    if (!error || !fix) {
      assert.deepEqual(
        [error, ...others].flatMap(each => each?.message ?? []),
        [],
      );
      return { text: current, codes };
    }
    codes.push(error.code);
    current = fixed(current, fix) ?? current;
  }
}

interface Example {
  readonly file: string;
  /** The whole text, where the example is a piece of one. */
  readonly whole?: (fragment: string, standard: string) => string;
  readonly fixes: readonly string[];
  readonly method: string;
  /** Runs after which it is stopped by hand; undefined = it ends on its own. */
  readonly stopAfter?: number;
  readonly runs?: number;
}

const EXAMPLES: readonly Example[] = [
  { file: 'standard.yaml', fixes: [], method: 'bayes', stopAfter: 9 },
  { file: 'optuna.yaml', fixes: [], method: 'custom', runs: 5 },
  { file: 'wandb-scheduler.yaml', fixes: ['grid-continuous'], method: 'random', runs: 50 },
  {
    file: 'custom-scheduler.fragment.yaml',
    fixes: [],
    method: 'custom',
    stopAfter: 3,
    whole: (fragment, standard) =>
      `${standard.replace(/^method: .*\n/m, '')}\n` +
      fragment.replaceAll('...', '').replace('<entity>/<project>', 'my-team/my-proj'),
  },
];

describe("The examples of W&B's document, launched and run in the simulation", function () {
  this.timeout(300_000);
  let chain: Chain;
  before(function () {
    if (!sharedFile('seed')) {
      console.log('    skipped: the seed examples are not beside the repository');
      this.skip();
    }
  });
  beforeEach(async () => {
    chain = await openChain({ stillClock: true, speed: 10 });
  });
  afterEach(() => chain.close());

  const live = (isSo: () => boolean, seconds: number): void => {
    for (let tenths = 0; tenths < seconds * 10 && !isSo(); tenths += 1) chain.emulator.clock.advance(100);
    assert.ok(isSo(), `not within ${String(seconds)} s of the emulator's clock`);
  };
  const shown = async (): Promise<readonly string[]> => {
    await chain.explorer.live.refresh();
    await chain.explorer.live.refresh();
    return chain.explorer.rows();
  };
  const lastWords = (sweep: SweepRecord): string =>
    sweep.project.runs
      .get(sweep.name)
      ?.log.map(({ line }) => line)
      .join('\n') ?? 'no scheduler';

  for (const { file, whole, fixes, method, stopAfter, runs } of EXAMPLES) {
    const fixed = fixes.length > 0 ? `fixed for ${fixes.join(', ')}, ` : '';
    const ends =
      stopAfter === undefined ? `${String(runs)} runs to its end` : `${String(stopAfter)} runs, then stopped`;
    it(`${file}: ${fixed}${ends}`, async () => {
      const read = (name: string): string => readFileSync(sharedFile('seed', name) ?? '', 'utf8');
      const repaired = fixErrors(whole ? whole(read(file), read('standard.yaml')) : read(file));
      assert.deepEqual(repaired.codes, fixes);
      const sweep = await chain.launch(repaired.text, { queue: 'docker-queue' });
      assert.equal(sweep.method, method);
      const ended = (): number => runsOf(sweep).filter(run => !isAlive(run)).length;
      if (stopAfter !== undefined) {
        live(() => ended() >= stopAfter, 60);
        const said = (await shown())[0] ?? '';
        assert.match(said, new RegExp(`: running · \\d+ runs? done.* · ${method} · `), lastWords(sweep));
        await chain.change(sweep, 'stop');
        live(() => !runsOf(sweep).some(isAlive), 20);
      }
      live(() => sweep.state === 'FINISHED' && sweep.project.runs.get(sweep.name)?.state === 'finished', 120);
      if (runs !== undefined)
        assert.ok(runsOf(sweep).length === runs, `${String(runsOf(sweep).length)} runs: ${lastWords(sweep)}`);
      const [row = '', ...below] = await shown();
      assert.match(row, new RegExp(`: finished .*· \\d+ (?:of \\d+ )?runs done.* · ${method} · `));
      assert.match(below[0] ?? '', /^Scheduler: finished/);
      assert.equal(
        below.some(each => /: best · finished · /.test(each)),
        sweep.metric !== undefined,
        below.join('\n'),
      );
      assert.deepEqual(chain.explorer.compared().wrong, []);
      console.log(`    ${file}: ${row}`);
    });
  }

  it('the fragment alone and the grid over floats as it is: refused before anything is sent', async () => {
    const read = (name: string): string => readFileSync(sharedFile('seed', name) ?? '', 'utf8');
    const plan = planLaunch(
      { name: 'sweep.yaml', text: read('custom-scheduler.fragment.yaml') },
      { ...PLACE, queue: 'docker-queue', author: 'jane' },
    );
    assert.ok('refused' in plan);
    await assert.rejects(
      () => chain.launch(read('wandb-scheduler.yaml'), { queue: 'docker-queue' }),
      /^Error: A grid over learning_rate never ends/,
    );
  });
});
