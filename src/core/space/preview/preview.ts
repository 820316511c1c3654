import type { PyMap } from '../../python/values/dict.ts';
import { get } from '../../python/values/dict.ts';
import { serverValue } from '../../sweep/fieldValue.ts';
import { allParameters, type SweepFile } from '../../sweep/sweepFile.ts';
import { estimateRuns, type RunEstimate } from '../estimateRuns.ts';
import { gridOf } from '../grid/gridRuns.ts';
import { readHyperband } from '../hyperband/bands.ts';
import { parameterWords } from '../parameterWords.ts';
import { readSpace, type SpaceEntry } from '../readSpace.ts';
import { orRefused, type Refusal } from '../refused.ts';
import { earlyWords } from './earlyWords.ts';
import { sampleRuns } from './firstRuns.ts';
import { neverReached } from './neverReached.ts';
import type { ParameterPicture } from './picture.ts';
import { Pictures } from './pictures.ts';

/** A parameter of the file, in its place. */
export interface PreviewParameter {
  /** Names outermost first; those of groups come before the names in them. */
  readonly names: readonly string[];
  /** Where the name stands in the file, and where its value ends. */
  readonly start: number;
  readonly end: number;
  /** Its form, bounds and number of values, short; undefined where the engine cannot use it. */
  readonly words: string | undefined;
  readonly picture: ParameterPicture | Refusal | 'group';
}

/** The first configurations of a sweep, groups as mappings. */
export interface FirstRuns {
  /** In the engine's order, or drawn by chance with a seed. */
  readonly kind: 'grid' | 'sample';
  readonly configs: readonly PyMap[];
}

/** When `early_terminate` judges runs, and what that means. */
export interface EarlyPreview {
  readonly bands: readonly number[];
  /** At each of them 1 run in so many goes on. */
  readonly eta: number;
  readonly words: string;
}

/** What a sweep file will try, before a run is paid for. */
export interface SpacePreview {
  /** In the file's order. */
  readonly parameters: readonly PreviewParameter[];
  readonly runs: RunEstimate;
  readonly first: FirstRuns | Refusal;
  readonly early: EarlyPreview | Refusal | undefined;
  /** Sentences on what is written and never tried. */
  readonly neverReached: readonly string[];
}

/** What a preview shows of a whole. */
export interface PreviewOptions {
  /** How many runs of a grid, and how many drawn by chance. */
  readonly gridRuns: number;
  readonly sampleRuns: number;
  readonly seed: number;
}

/** The preview of a sweep file that PyYAML can read. `pictures`: those of its last version, which may serve again. */
export function previewOf(sweep: SweepFile, options: PreviewOptions, pictures = new Pictures()): SpacePreview {
  const root = serverValue(sweep.root);
  const config: PyMap = root?.type === 'map' ? root : { type: 'map', entries: [] };
  const space = orRefused(() => readSpace(config));
  const isGrid = sweep.engine === 'grid';
  const runs = estimateRuns(sweep);
  const early = get(config, 'early_terminate') && orRefused(() => readHyperband(config));
  const missed = 'refused' in space ? [] : orRefused(() => neverReached(space, isGrid, capOf(runs)));
  return {
    parameters: parametersOf(sweep, pictures.of(allParameters(sweep.parameters), isGrid)),
    runs,
    first:
      'refused' in space
        ? space
        : orRefused(() => firstRuns(space, isGrid, { ...options, ...upTo(capOf(runs), options) })),
    early: early && !('refused' in early) ? { bands: early.bands, eta: early.eta, words: earlyWords(early) } : early,
    neverReached: 'refused' in missed ? [] : missed,
  };
}

function capOf({ runs, by }: RunEstimate): bigint | undefined {
  return by === 'run_cap' && typeof runs === 'bigint' ? runs : undefined;
}

/** No more runs than there will be. */
function upTo(cap: bigint | undefined, { gridRuns }: PreviewOptions): Pick<PreviewOptions, 'gridRuns'> {
  return { gridRuns: cap !== undefined && cap < gridRuns ? Number(cap) : gridRuns };
}

function firstRuns(space: readonly SpaceEntry[], isGrid: boolean, options: PreviewOptions): FirstRuns {
  return isGrid
    ? { kind: 'grid', configs: gridOf(space).first(options.gridRuns) }
    : { kind: 'sample', configs: sampleRuns(space, options.sampleRuns, options.seed) };
}

function parametersOf(sweep: SweepFile, pictures: ReturnType<Pictures['of']>): PreviewParameter[] {
  return [...pictures].map(([parameter, picture]) => {
    const { names, field } = parameter;
    const { start } = field.key ?? field.node;
    return { names, start, end: field.node.end, words: parameterWords(parameter, sweep), picture };
  });
}
