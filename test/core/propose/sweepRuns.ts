// Runs of a sweep that are made up: drawn as W&B's engine draws, with a metric that the test chooses.
import { jsonOf } from '../../../src/core/propose/axes/jsonOf.ts';
import type { TriedRun } from '../../../src/core/propose/runs/judgedRuns.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { type Distributed, distributionOf } from '../../../src/core/space/draws/distribution.ts';
import { quantile } from '../../../src/core/space/draws/quantile.ts';
import { dotted, readSpace } from '../../../src/core/space/readSpace.ts';
import { serverValue } from '../../../src/core/sweep/fieldValue.ts';
import { readDocument } from '../../../src/core/sweep/reading.ts';

interface Drawn {
  /** Values by name, dots between the names of groups. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The percentile of each. */
  readonly place: Readonly<Record<string, number>>;
}

/** What the parameters of a sweep file are drawn from, by name; throws where W&B's engine refuses them. */
export function drawnBy(text: string): ReadonlyMap<string, { readonly form: string; readonly drawn: Distributed }> {
  const config = serverValue(readDocument({ text, fileName: 'sweep.yaml' }).sweep.root);
  if (config?.type !== 'map') throw new Error('not a mapping');
  return new Map(
    readSpace(config).map(({ path, parameter }) => [
      dotted(path),
      { form: parameter.form, drawn: distributionOf(parameter) },
    ]),
  );
}

/** `count` runs whose metric is `loss`; a run without one failed. */
export function runsOf(text: string, count: number, loss: (drawn: Drawn) => number | undefined): TriedRun[] {
  const random = seededRandom(7);
  const space = [...drawnBy(text)];
  return Array.from({ length: count }, () => {
    const place = Object.fromEntries(space.map(([name]) => [name, random()]));
    const config = Object.fromEntries(
      space.map(([name, { drawn }]) => [name, jsonOf(quantile(drawn, place[name] ?? 0.5))]),
    );
    const value = loss({ config, place });
    return { config, summary: { loss: value }, state: value === undefined ? 'failed' : 'finished' };
  });
}
