// `npm run measure -- forecast`: how long generated sweeps take, foretold from the first tenth of their runs.
import { foretell, isNear } from './generatedSweeps.ts';

const SWEEPS = 1200;

export function measure(): Promise<void> {
  const all = Array.from({ length: SWEEPS }, (_, seed) => foretell(seed + 1000));
  const shapes = [...new Set(all.map(({ shape }) => shape))];
  for (const shape of ['all', ...shapes]) {
    const some = all.filter(each => shape === 'all' || each.shape === shape);
    const share = some.filter(isNear).length / some.length;
    console.log(`${shape.padEnd(10)} within 25 %: ${(share * 100).toFixed(1)} % of ${String(some.length)}`);
  }
  return Promise.resolve();
}
