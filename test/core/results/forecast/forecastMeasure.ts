// `npm run measure -- forecast`: how long generated sweeps take, foretold from the first tenth of their runs.
import { CHANGING_KINDS, foretellChanging } from './changingSweeps.ts';
import { type Foretold, foretell, isNear } from './generatedSweeps.ts';
import { foretellStopped, STOPPED_KINDS } from './stoppedSweeps.ts';

const SWEEPS = 1200;
const OF_EACH_KIND = 200;

export function measure(): Promise<void> {
  const all = Array.from({ length: SWEEPS }, (_, seed) => foretell(seed + 1000));
  const shapes = [...new Set(all.map(({ shape }) => shape))];
  for (const shape of ['all', ...shapes]) {
    const some = all.filter(each => shape === 'all' || each.shape === shape);
    const share = some.filter(isNear).length / some.length;
    console.log(`${shape.padEnd(10)} within 25 %: ${(share * 100).toFixed(1)} % of ${String(some.length)}`);
  }
  // Nothing in the first tenth tells of what shrinks later: that is measured, not promised.
  for (const kind of CHANGING_KINDS) tell(kind, seed => foretellChanging(kind, seed + 5000));
  for (const kind of STOPPED_KINDS) tell(`early stop: ${kind}`, seed => foretellStopped(kind, seed + 9000));
  return Promise.resolve();
}

function tell(kind: string, foretellSeed: (seed: number) => Foretold): void {
  const some = Array.from({ length: OF_EACH_KIND }, (_, seed) => foretellSeed(seed));
  const share = some.filter(isNear).length / some.length;
  console.log(`${kind.padEnd(26)} within 25 %: ${(share * 100).toFixed(1)} % of ${String(some.length)}`);
}
