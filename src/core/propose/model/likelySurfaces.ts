import type { Random } from '../../random.ts';
import type { Surface, Surfaces } from './surface.ts';

/** What is believed of shapes before any run: normal laws of the logarithms. */
const REACH = { mean: 0, deviation: 1 };
const NOISE = { mean: -3, deviation: 2 };

/** In how wide a window of logarithms the next value is looked for. */
const WINDOW = 1.5;
/** A window that has shrunk so often does not hold anything else. */
const MOST_SHRINKS = 40;

/** How many surfaces, after how many rounds that only lead to likely ones. */
export interface Effort {
  readonly count: number;
  readonly warmUp: number;
}

/**
 * Surfaces of shapes that the runs make likely, each as often as it is likely: a sample of the posterior by slice
 * sampling, one value at a time.
 */
export function likelySurfaces(surfaces: Surfaces, { count, warmUp }: Effort, random: Random): readonly Surface[] {
  const { parameters } = surfaces;
  // Distances grow with the number of parameters, and so do typical reaches.
  const typical = REACH.mean + Math.log(parameters) / 4;
  const values = new Float64Array(parameters + 1).fill(typical);
  values[parameters] = NOISE.mean;
  const at = (): { surface: Surface | undefined; score: number } => {
    const reach = values.subarray(0, parameters);
    const noise = values[parameters] ?? 0;
    const surface = surfaces.of({ reach, noise });
    if (!surface) return { surface, score: -Infinity };
    let score = surface.likelihood - ((noise - NOISE.mean) / NOISE.deviation) ** 2 / 2;
    for (const each of reach) score -= ((each - typical) / REACH.deviation) ** 2 / 2;
    return { surface, score };
  };
  let { surface, score } = at();
  const likely: Surface[] = [];
  for (let round = 0; round < warmUp + count; round++) {
    for (let i = 0; i <= parameters; i++) {
      const level = score + Math.log(1 - random());
      const start = values[i] ?? 0;
      let low = start - WINDOW * random();
      let high = low + WINDOW;
      values[i] = low + random() * (high - low);
      let tried = at();
      for (let shrinks = 0; !(tried.score >= level) && shrinks < MOST_SHRINKS; shrinks++) {
        const missed = values[i] ?? 0;
        if (missed < start) low = missed;
        else high = missed;
        values[i] = shrinks === MOST_SHRINKS - 1 ? start : low + random() * (high - low);
        tried = at();
      }
      ({ surface, score } = tried);
    }
    if (round >= warmUp && surface) likely.push(surface);
  }
  return likely;
}
