import assert from 'node:assert/strict';
import type { ProposedChange } from '../../../src/core/propose/proposal.ts';
import { propose } from '../../../src/core/propose/propose.ts';
import { loggedMetric } from '../../../src/core/propose/runs/loggedMetric.ts';
import type { TriedRun } from '../../../src/core/propose/runs/judgedRuns.ts';
import { writeChanges } from '../../../src/core/propose/writeProposal.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { runsOf } from './sweepRuns.ts';

const HEAD = 'method: random\nmetric: {name: loss, goal: minimize}\n';
const SPACE = 'parameters:\n  lr: {min: 0.0, max: 1.0}\n  width: {min: 0.0, max: 1.0}\n';

/** What a run logs on its way to its loss. */
type Curve = (loss: number, place: Readonly<Record<string, number>>) => readonly unknown[];

const falling =
  (values: number): Curve =>
  loss =>
    Array.from({ length: values }, (_, i) => loss + Math.exp((-6 * (i + 1)) / values));

/** Thirty finished runs with what each of them logged. */
function logged(text: string, curve: Curve, sign = 1): readonly TriedRun[] {
  const lossOf = ({ lr = 0, width = 0 }: Readonly<Record<string, number>>): number =>
    (lr - 0.3) ** 2 + 0.4 * (width - 0.6) ** 2;
  const histories: (readonly unknown[])[] = [];
  const runs = runsOf(text, 30, ({ place }) => {
    const loss = lossOf(place);
    histories.push(curve(loss, place));
    return sign * loss;
  });
  return runs.map((run, i) => ({ ...run, history: loggedMetric(histories[i] ?? []) }));
}

function early(text: string, runs: readonly TriedRun[], fileName = 'sweep.yaml'): ProposedChange | undefined {
  const proposal = propose({ text, fileName, runs });
  assert.ok(proposal.kind === 'next', JSON.stringify(proposal));
  return proposal.changes.find(({ kind }) => kind === 'stopEarly');
}

describe('Early termination in the next sweep', () => {
  it('is proposed with its reason where the runs show that it saves steps and keeps the best', () => {
    const text = `${HEAD}${SPACE}`;
    const change = early(text, logged(text, falling(81)));
    assert.ok(change?.advised);
    assert.equal(change.to, 'judged after 9, 27 of 81 values');
    const words = /^30 runs replayed in 40 orders: (\d+) % of the steps saved, the best kept in (\d+) %\.$/;
    const [, saved, kept] = words.exec(change.reason) ?? [];
    assert.ok(Number(saved) >= 40 && Number(kept) >= 95, change.reason);
    assert.equal(
      writeChanges(text, 'sweep.yaml', [change]),
      `${text}early_terminate:\n  type: hyperband\n  max_iter: 81\n  s: 2\n  eta: 3\n`,
    );
  });

  it('comes with bayes in the same space, for a metric that is maximized, in JSON, and on a long history', () => {
    const bayes = `${HEAD.replace('random', 'bayes')}${SPACE}`;
    assert.ok(early(bayes, logged(bayes, falling(30))));
    const maximize = `${HEAD.replace('minimize', 'maximize')}${SPACE}`;
    const rising: Curve = (loss, place) => falling(30)(loss, place).map(value => -Number(value));
    assert.ok(early(maximize, logged(maximize, rising, -1)));
    const json =
      '{"method": "random", "metric": {"name": "loss"}, "parameters": {"lr": {"min": 0.0, "max": 1.0}, ' +
      '"width": {"min": 0.0, "max": 1.0}}}';
    const change = early(json, logged(json, falling(30)), 'sweep.json');
    assert.ok(change);
    const written = JSON.parse(writeChanges(json, 'sweep.json', [change])) as Record<string, unknown>;
    assert.deepEqual(written['early_terminate'], { type: 'hyperband', max_iter: 30, s: 2, eta: 3 });
    const text = `${HEAD}${SPACE}`;
    const sampled = logged(text, falling(300)).map(run => ({
      ...run,
      history: { values: run.history?.values ?? [], count: 9_000 },
    }));
    assert.equal(early(text, sampled)?.to, 'judged after 1000, 3000 of 9000 values');
  });

  it('is not proposed where nothing shows that it is right', () => {
    const text = `${HEAD}${SPACE}`;
    const whole = logged(text, falling(30));
    const noise = seededRandom(3);
    const later: Curve = loss => Array.from({ length: 30 }, (_, i) => (i < 28 ? 1 + noise() : loss));
    const crossing: Curve = loss => Array.from({ length: 30 }, (_, i) => (loss * i) / 29 + (1 - loss) * (1 - i / 29));
    const never: Readonly<Record<string, readonly TriedRun[]>> = {
      unknown: whole.map(run => ({ ...run, history: undefined })),
      'known of too few': whole.map((run, i) => (i < 11 ? { ...run, history: undefined } : run)),
      once: logged(text, loss => [loss]),
      'a few times': logged(text, falling(5)),
      'without a number': logged(text, () => Array.from({ length: 30 }, () => 'NaN')),
      'noise until the end': logged(text, later),
      'the best begin worst': logged(text, crossing),
      'some much longer than others': logged(text, (loss, { lr = 0 }) => falling(10 + Math.floor(90 * lr))(loss, {})),
    };
    for (const [what, runs] of Object.entries(never)) assert.equal(early(text, runs), undefined, what);
    for (const [from, to] of [
      ['metric', 'early_terminate: {type: hyperband, min_iter: 3}\nmetric'],
      ['metric', 'scheduler: {job: my-job}\nmetric'],
    ] as const) {
      const other = text.replace(from, to);
      assert.equal(early(other, logged(other, falling(30))), undefined, to);
    }
    const small = `${HEAD}parameters:\n  lr: {values: [0.1, 0.3, 0.5]}\n  width: {values: [0.2, 0.6]}\n`;
    assert.equal(early(small, logged(small, falling(30))), undefined, 'a grid of what is left');
  });
});
