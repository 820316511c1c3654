import type { Random } from '../random.ts';
import type { Axis } from './axes/axis.ts';
import type { Kept } from './axes/kept.ts';
import { drawPlaces, type Places, toPoints } from './axes/toPoints.ts';
import { drawSurfaces } from './model/drawSurfaces.ts';
import { explainedShare } from './model/explained.ts';
import { type Effort, likelySurfaces } from './model/likelySurfaces.ts';
import type { Points } from './model/points.ts';
import { type Surface, Surfaces } from './model/surface.ts';
import { toStandard } from './runs/judgedRuns.ts';

/** What a model of the runs says about where the best is. */
export interface BestSettings {
  /** Settings that are the best of some function that agrees with the runs: each as often as it is likely. */
  readonly places: Places;
  /** The share of the metric's variance that the model foretells of runs that it has not seen. */
  readonly explained: number;
  /** The same of which runs fail; undefined where none did. */
  readonly failures: number | undefined;
}

/** The runs that a model is made of. */
export interface TriedSettings {
  readonly places: Places;
  /** What the metric of each counts as, less is better; of those that failed nothing. */
  readonly targets: Float64Array;
  /** 1 for each that failed, 0 for the others. */
  readonly failed: Float64Array;
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
 * sampling). First anywhere, then more closely where `keep` finds that they are. What fails has a model of its own: a
 * setting counts as bad as the worst run as far as it is likely to fail, and runs that fail anywhere alike say nothing.
 */
export function bestSettings(
  axes: readonly Axis[],
  { places, targets, failed }: TriedSettings,
  keep: (places: Places) => readonly Kept[],
  random: Random,
): BestSettings {
  const ended = [...places.keys()].filter(run => failed[run] === 0);
  const good = modelOf(
    axes,
    chosen(places, ended),
    Float64Array.from(ended, run => targets[run] ?? 0),
    random,
  );
  const failing = ended.length < places.length ? modelOf(axes, places, toStandard(failed), random) : undefined;
  const share = 1 - ended.length / places.length;
  const spread = Math.sqrt(share * (1 - share));
  const worst = Math.max(...good.metric);
  const bestOf = (settings: Places): Places => {
    const points = toPoints(axes, settings);
    const fails = failing && drawn(failing, points, random);
    return drawn(good, points, random).flatMap((values, place) => {
      const chances = fails?.[place];
      const losses = chances
        ? values.map((value, i) => {
            const chance = Math.min(Math.max(share + spread * (chances[i] ?? 0), 0), 1);
            return value + chance * Math.max(worst - value, 0);
          })
        : values;
      return [...settings.keys()]
        .sort((a, b) => (losses[a] ?? 0) - (losses[b] ?? 0))
        .slice(0, BEST)
        .flatMap(setting => settings[setting] ?? []);
    });
  };
  const first = bestOf(drawPlaces(axes, SETTINGS, random));
  const best = bestOf(drawPlaces(axes, SETTINGS, random, keep(first)));
  return {
    places: best,
    explained: explainedShare(good.surfaces, good.metric),
    failures: failing && explainedShare(failing.surfaces, failing.metric),
  };
}

/** Surfaces through some runs. */
interface Model {
  readonly surfaces: readonly Surface[];
  readonly known: Points;
  readonly metric: Float64Array;
}

function modelOf(axes: readonly Axis[], places: Places, metric: Float64Array, random: Random): Model {
  const known = toPoints(axes, places);
  return { surfaces: likelySurfaces(new Surfaces(known, metric, axes.length), SHAPES, random), known, metric };
}

function drawn({ surfaces, known, metric }: Model, points: Points, random: Random): readonly Float64Array[] {
  return surfaces.flatMap(surface => drawSurfaces(surface, known, metric, points, FUNCTIONS, random));
}

function chosen(places: Places, runs: readonly number[]): Places {
  return runs.flatMap(run => places[run] ?? []);
}
