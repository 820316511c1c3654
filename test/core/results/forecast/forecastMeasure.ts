// `npm run measure -- forecast`: how long generated sweeps take, foretold from the first tenth of their runs. Eight in
// ten are to come within a quarter of what is told, and within the span that is told.
import { CHANGING_KINDS, foretellChanging } from './changingSweeps.ts';
import { type Foretold, foretell, isHeld, isNear } from './generatedSweeps.ts';
import { foretellLively, LIVELY_KINDS } from './livelySweeps.ts';
import { foretellStopped, STOPPED_KINDS } from './stoppedSweeps.ts';

const SWEEPS = 1200;
const OF_EACH_KIND = 200;

export function measure(): Promise<void> {
  const all = Array.from({ length: SWEEPS }, (_, seed) => foretell(seed + 1000));
  for (const shape of ['all', ...new Set(all.map(each => each.shape))])
    tell(
      shape,
      all.filter(each => shape === 'all' || each.shape === shape),
    );
  const kinds = (
    names: readonly string[],
    of: (kind: string, seed: number) => Foretold,
    first: number,
  ): readonly Foretold[] =>
    names.flatMap(kind => {
      const some = Array.from({ length: OF_EACH_KIND }, (_, seed) => of(kind, seed + first));
      tell(kind, some);
      return some;
    });
  // Nothing in the first tenth tells of what shrinks later: that is measured, not promised.
  tell('all that change', kinds(CHANGING_KINDS, foretellChanging, 5000));
  tell('all that are lively', kinds(LIVELY_KINDS, foretellLively, 7000));
  tell('all stopped early', kinds(STOPPED_KINDS, foretellStopped, 9000));
  return Promise.resolve();
}

function tell(kind: string, some: readonly Foretold[]): void {
  const share = (is: (each: Foretold) => boolean): string =>
    `${((100 * some.filter(is).length) / some.length).toFixed(1)} %`;
  const ratios = some.map(({ expected, came }) => expected / came).toSorted((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)]?.toFixed(2) ?? '';
  const near = `${kind.padEnd(20)} within 25 %: ${share(isNear).padEnd(7)}`;
  console.log(`${near} in the span: ${share(isHeld).padEnd(7)} told/came ${middle} of ${String(some.length)}`);
}
