import type { Random } from '../random.ts';
import type { Axis } from './axes/axis.ts';
import type { Kept } from './axes/kept.ts';
import { drawPlaces, type Places, toPoints } from './axes/toPoints.ts';
import { drawSurfaces } from './model/drawSurfaces.ts';
import { explainedShare } from './model/explained.ts';
import { type Effort, likelySurfaces } from './model/likelySurfaces.ts';
import { Surfaces } from './model/surface.ts';

/** What a model of the runs says about where the best is. */
export interface BestSettings {
  /** Settings that are the best of some function that agrees with the runs: each as often as it is likely. */
  readonly places: Places;
  /** The share of the metric's variance that the model foretells of runs that it has not seen. */
  readonly explained: number;
}

const SHAPES: Effort = { count: 12, warmUp: 8 };
/** Functions drawn for each shape. */
const FUNCTIONS = 3;
/** Settings at which a function is asked for its best. */
const SETTINGS = 400;
/** How many of them count as its best: as many as a sweep of some dozens of runs may hope to find. */
const BEST = 2;

/**
 * Where the best settings could be, by functions drawn from Gaussian processes that agree with the runs (Thompson's
 * sampling). First anywhere, then more closely where `keep` finds that they are.
 */
export function bestSettings(
  axes: readonly Axis[],
  runs: Places,
  metric: Float64Array,
  keep: (places: Places) => readonly Kept[],
  random: Random,
): BestSettings {
  const known = toPoints(axes, runs);
  const surfaces = likelySurfaces(new Surfaces(known, metric, axes.length), SHAPES, random);
  const bestOf = (settings: Places): Places => {
    const points = toPoints(axes, settings);
    return surfaces.flatMap(surface =>
      drawSurfaces(surface, known, metric, points, FUNCTIONS, random).flatMap(values =>
        [...settings.keys()]
          .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
          .slice(0, BEST)
          .flatMap(place => settings[place] ?? []),
      ),
    );
  };
  const first = bestOf(drawPlaces(axes, SETTINGS, random));
  const places = bestOf(drawPlaces(axes, SETTINGS, random, keep(first)));
  return { places, explained: explainedShare(surfaces, metric) };
}
