import { isJsonFile } from '../json.ts';
import type { YamlTree } from '../yaml/read/node.ts';
import { followAlias } from '../yaml/read/alias.ts';
import { Field, type Segment } from './field.ts';
import type { Engine } from '../wandb/methods.ts';
import { OPTUNA_SETTINGS } from '../wandb/blockKeys.ts';
import { readsNoMethod, type LocalEngine } from '../wandb/localEngines.ts';
import { publishedScheduler } from '../wandb/schedulerJobs.ts';
import { formOf, type FormName } from './parameterForm.ts';
import type { TopLevel } from '../wandb/sweepKeys.ts';
import { intendedMethod, misnamedKeysOf } from './intended.ts';
import { isLocalBlock, localEngineOf } from './localScheduler.ts';

/**
 * Which scheduler job the file names: `optuna` and `wandb` are the published ones (docs/facts/schedulers.md),
 * `looks-like-optuna` a job of another name with Optuna's settings.
 */
export type SchedulerKind = 'none' | 'wandb' | 'optuna' | 'looks-like-optuna' | 'custom';

/** Whether a scheduler job is the published Optuna one, or looks like it. */
export function isOptuna(kind: SchedulerKind): boolean {
  return kind === 'optuna' || kind === 'looks-like-optuna';
}

export interface Parameter {
  /** Names outermost first. */
  readonly names: readonly string[];
  readonly field: Field;
  readonly form: FormName | undefined;
  /** The inner ones of a group. */
  readonly children: readonly Parameter[];
}

/** What a sweep file means, read once; every rule, completion and hover work on it. */
export interface SweepFile {
  readonly tree: YamlTree;
  readonly fileName: string;
  /** Whether the file is named as JSON, and so has to stay JSON. */
  readonly isJson: boolean;
  readonly kind: 'sweep' | 'launch-sweep';
  /** The whole file; its `type` is `map` for anything that W&B takes. */
  readonly root: Field;
  /** The value at a path, if it is there. */
  fieldAt(path: readonly Segment[]): Field | undefined;
  readonly schedulerKind: SchedulerKind;
  /** The top-level `scheduler` where it is a launch sweep's, `scheduler.settings`, `launch`. */
  readonly scheduler: Field | undefined;
  readonly settings: Field | undefined;
  readonly launch: Field | undefined;
  /**
   * The method that the server gets: the client may replace what is written (docs/facts/launch-sweep-cli.md, step 8a).
   * Undefined: none.
   */
  readonly method: { readonly name: string; readonly field: Field | undefined } | undefined;
  /** Keys at the top that are most likely meant as one that is missing: that one, and the key in its place. */
  readonly misnamedKeys: ReadonlyMap<TopLevel, Field>;
  /** A key at the top, or a misspelling of it (`metod`), so that what is under it is checked all the same. */
  top(name: TopLevel): Field | undefined;
  /** W&B's own engine that draws the values, also where its name is misspelled. */
  readonly engine: Engine | undefined;
  /** The `scheduler` of a plain sweep: an engine on the user's machine (docs/facts/local-engines.md). */
  readonly localScheduler: Field | undefined;
  /** The engine that it names, also where the name is misspelled. */
  readonly localEngine: LocalEngine | undefined;
  /** True where W&B's own engines do not choose the values: `method: custom`, or an engine that reads no method. */
  readonly isCustom: boolean;
  /** True where nobody knows who chooses the values: Python makes the method, or the scheduler, when it runs. */
  readonly isUndecided: boolean;
  readonly metric: Field | undefined;
  /** The top-level parameters, where `parameters` (or what is meant as it) is a mapping. */
  readonly parameters: readonly Parameter[];
  /** The queue that `launch.queue` names. */
  readonly queue: string | undefined;
}

/** Reads the meaning of a tree. Never fails: what is not there or of another type is undefined. */
export function readSweepFile(tree: YamlTree, fileName: string, root = rootField(tree, fileName)): SweepFile {
  const schedulerField = root.get('scheduler');
  const isLaunch = isLaunchSweep(root);
  const scheduler = isLaunch ? schedulerField : undefined;
  const settings = scheduler?.get('settings');
  const method = methodOf(root, scheduler);
  const misnamedKeys = misnamedKeysOf(root);
  const top = (key: TopLevel) => root.get(key) ?? misnamedKeys.get(key);
  const engine = intendedMethod(method?.name ?? (root.has('method') ? undefined : misnamedKeys.get('method')?.text));
  const localScheduler = isLaunch ? undefined : schedulerField;
  const localEngine = localEngineOf(localScheduler);
  const isEngines = readsNoMethod(localEngine);
  const fieldAt = (path: readonly Segment[]) =>
    path.reduce<Field | undefined>(
      (at, segment) => (typeof segment === 'number' ? at?.items[segment] : at?.get(segment)),
      root,
    );
  return {
    tree,
    fileName,
    isJson: isJsonFile(fileName),
    root,
    fieldAt,
    misnamedKeys,
    top,
    scheduler,
    settings,
    method,
    kind: sweepKind(root),
    schedulerKind: schedulerKindOf(scheduler, settings),
    launch: root.get('launch'),
    engine: engine === 'custom' || isEngines ? undefined : engine,
    localScheduler,
    localEngine,
    isCustom: method?.name === 'custom' || isEngines,
    isUndecided: tree.python !== undefined && isUndecided(root),
    metric: root.get('metric'),
    parameters: readParameters(top('parameters'), [], new Set(), { left: MOST_PARAMETERS }),
    queue: root.get('launch')?.get('queue')?.text,
  };
}

function isUndecided(root: Field): boolean {
  const scheduler = root.get('scheduler');
  const settings = scheduler?.get('settings');
  const deciding = [root, root.get('method'), scheduler, scheduler?.get('job'), settings, settings?.get('method')];
  return deciding.some(field => field && !isKnown(field));
}

/** False for a value that only running the Python file would tell, and for a dict that may have further keys. */
export function isKnown({ type, target }: Field): boolean {
  return type !== 'unknown' && !(target?.kind === 'map' && target.isOpen);
}

/** The whole file as one value; null for an empty one. */
export function rootField(tree: YamlTree, fileName: string): Field {
  const node = tree.root ?? ({ kind: 'scalar', style: 'plain', text: '', start: 0, end: 0 } as const);
  const root = new Field([], node);
  // `wandb launch-sweep` reads a .json file as JSON, `wandb sweep` every file as YAML.
  return isJsonFile(fileName) && isLaunchSweep(root) ? new Field([], node, undefined, true) : root;
}

/** Whether a file, known to be a sweep, is a launch sweep. */
export function sweepKind(root: Field): SweepFile['kind'] {
  return isLaunchSweep(root) ? 'launch-sweep' : 'sweep';
}

/** A launch sweep has a job, an image, a launch block or a scheduler block that is not a local engine's. */
function isLaunchSweep(root: Field): boolean {
  const scheduler = root.get('scheduler');
  return (
    root.has('job') || root.has('image_uri') || root.has('launch') || (!!scheduler && !isLocalBlock(scheduler, root))
  );
}

function schedulerKindOf(scheduler: Field | undefined, settings: Field | undefined): SchedulerKind {
  const job = scheduler?.get('job');
  if (!job || job.falsy) return 'none';
  const published = publishedScheduler(job.text);
  if (published !== undefined) return published;
  const optuna = /optuna/i.test(job.text ?? '') || OPTUNA_SETTINGS.some(key => key !== 'metrics' && settings?.has(key));
  return optuna ? 'looks-like-optuna' : 'custom';
}

/**
 * wandb/cli launch_sweep: a scheduler job makes the method custom, or hands a written one on as settings.method, which
 * then replaces it.
 */
function methodOf(root: Field, scheduler: Field | undefined): SweepFile['method'] {
  const own = root.get('method');
  const job = scheduler?.get('job');
  const fromSettings = scheduler?.get('settings')?.get('method');
  if (job && !job.falsy) {
    if (own && !own.falsy && own.text !== 'custom')
      return own.text === undefined ? undefined : { name: own.text, field: own };
    if (fromSettings && !fromSettings.falsy)
      return fromSettings.text === undefined ? undefined : { name: fromSettings.text, field: fromSettings };
    return { name: 'custom', field: own };
  }
  const field = fromSettings && !fromSettings.falsy ? fromSettings : own;
  return field?.text === undefined ? undefined : { name: field.text, field };
}

const NONE: readonly Parameter[] = [];

/** Aliases can make a small file hold any number of parameters; beyond this no more are read. */
const MOST_PARAMETERS = 100_000;

function readParameters(
  parameters: Field | undefined,
  names: readonly string[],
  open: Set<unknown>,
  budget: { left: number },
): readonly Parameter[] {
  if (parameters?.type !== 'map' || budget.left <= 0) return NONE;
  const node = followAlias(parameters.node);
  if (open.has(node)) return NONE;
  open.add(node);
  budget.left -= parameters.items.length;
  const list = parameters.items.map(field => {
    const own = [...names, field.name];
    return {
      names: own,
      field,
      form: formOf(field),
      children: readParameters(field.get('parameters'), own, open, budget),
    };
  });
  open.delete(node);
  return list;
}

/** All parameters, the inner ones of groups too, outermost first. */
export function allParameters(parameters: readonly Parameter[], all: Parameter[] = []): Parameter[] {
  // Into one list: tens of thousands of parameters are checked on each keystroke.
  for (const parameter of parameters) {
    all.push(parameter);
    allParameters(parameter.children, all);
  }
  return all;
}
