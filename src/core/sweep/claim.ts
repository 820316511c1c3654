import * as l10n from '@vscode/l10n';
import { isJsonFile } from '../json.ts';
import type { YamlTree } from '../yaml/read/node.ts';
import { readControlComments } from './controlComments.ts';
import type { Field } from './field.ts';
import { nearestWord } from './spelling.ts';
import { rootField, sweepKind } from './sweepFile.ts';
import { LAUNCH_KEYS, SCHEDULER_KEYS } from '../wandb/blockKeys.ts';
import { LOCAL_SCHEDULER_KEYS } from '../wandb/localEngines.ts';
import { METHODS } from '../wandb/methods.ts';
import { PARAMETER_KEYS } from '../wandb/parameterKeys.ts';
import { intendedTopLevel } from './intended.ts';

/** What a file is and why, in a sentence; `kind: null` = not a sweep. */
export interface Claim {
  readonly kind: 'sweep' | 'launch-sweep' | null;
  readonly why: string;
}

/** From this score on, a file counts as a sweep: a method and parameters are enough, parameters alone are not. */
const ENOUGH = 3;
/** The methods, and the word that people write most often for one of them. */
const METHOD_WORDS: readonly string[] = [...METHODS, 'bayesian'];
/** Keys of one letter do not count. */
const TELLING_PARAMETER_KEYS: readonly string[] = PARAMETER_KEYS.filter(key => key.length > 1);
const IN_SCHEDULER: readonly string[] = [...SCHEDULER_KEYS, ...LOCAL_SCHEDULER_KEYS];
const IN_LAUNCH: readonly string[] = LAUNCH_KEYS;
/** Keys that identify a sweep, and how people misspell them. */
const TELLING = [
  'parameters',
  'method',
  'metric',
  'metrics',
  'program',
  'command',
  'early_terminate',
  'run_cap',
  'job',
  'image_uri',
  'scheduler',
  'launch',
  'controller',
] as const;
type Telling = (typeof TELLING)[number];

/**
 * Whether a file is a W&B sweep, told by its content: a comment of ours, else the keys that a sweep has (also
 * misspelled, also in a broken text). The file's name only tells JSON from YAML.
 */
export function claimSweep(tree: YamlTree, fileName: string, root = rootField(tree, fileName)): Claim {
  const { claim } = readControlComments(tree);
  if (claim === 'off') return { kind: null, why: l10n.t('A comment in it says `launch-sweeps: off`.') };
  const kind = () => sweepKind(root);
  if (claim === 'on') return { kind: kind(), why: l10n.t('A comment in it says that it is a sweep.') };
  const evidence = collectEvidence(tree, fileName, root);
  const points = evidence.reduce((sum, e) => sum + e.points, 0);
  if (points < ENOUGH)
    return {
      kind: null,
      why: evidence.length
        ? l10n.t('It has {0}, which is not enough for a sweep.', list(evidence))
        : l10n.t('It has none of the keys of a sweep.'),
    };
  return { kind: kind(), why: l10n.t('It has {0}.', list(evidence)) };
}

interface Evidence {
  readonly what: string;
  readonly points: number;
}

function list(evidence: readonly Evidence[]): string {
  return evidence.map(e => `\`${e.what}\``).join(', ');
}

const TOP_KEY = /^([A-Za-z_]+):(?=[ \r\n]|$)/gm;
const JSON_KEY = /^[ \t]*"([A-Za-z_]+)"[ \t]*:/gm;

/** Among more keys than this, as in a dictionary of words, a key that is like one of a sweep means nothing. */
const MOST_KEYS = 1000;

function collectEvidence(tree: YamlTree, fileName: string, root: Field): Evidence[] {
  const best = new Map<Telling, Evidence>();
  const take = (key: Telling, what: string, points: number) => {
    if (points > (best.get(key)?.points ?? 0)) best.set(key, { what, points });
  };
  const mayBeMeant = root.items.length <= MOST_KEYS;
  for (const field of root.items) {
    const exact = TELLING.find(t => t === field.name);
    const intended = mayBeMeant && exact === undefined ? intendedTopLevel(field.name) : undefined;
    const key = exact ?? TELLING.find(t => t === intended);
    if (key) take(key, field.name, pointsOf(key, field) * (exact ? 1 : 0.75));
  }
  if (tree.problems.length) {
    for (const [, name] of tree.text.matchAll(isJsonFile(fileName) ? JSON_KEY : TOP_KEY)) {
      const exact = TELLING.find(t => t === name);
      if (exact) take(exact, exact, exact === 'parameters' || exact === 'method' ? 1.5 : 1);
    }
  }
  return [...best.values()];
}

function pointsOf(key: Telling, field: Field): number {
  switch (key) {
    case 'parameters':
      return parametersPoints(field);
    case 'method':
      return field.text !== undefined &&
        (METHOD_WORDS.includes(field.text) || nearestWord(field.text, METHOD_WORDS) !== undefined)
        ? 2
        : 1;
    case 'metric':
      return field.type === 'map' && (field.has('name') || field.has('goal')) ? 2 : 0.5;
    case 'metrics':
      return field.type === 'seq' && field.items.some(i => i.has('goal')) ? 1 : 0;
    case 'program':
      return field.text === undefined ? 0 : 1;
    case 'command':
      return field.type === 'seq' ? 1 : 0.25;
    case 'early_terminate':
      return field.type === 'map' ? 1 : 0.5;
    case 'run_cap':
      return 1;
    case 'job':
      return field.text === undefined || !/^[^/]+\/[^/]+\/[^/]+:/.test(field.text) ? 0.25 : 1;
    case 'image_uri':
      return field.text === undefined ? 0 : 0.5;
    case 'scheduler':
      return field.type === 'map' && field.names.some(n => IN_SCHEDULER.includes(n)) ? 1 : 0;
    case 'launch':
      return field.type === 'map' && field.names.some(n => IN_LAUNCH.includes(n)) ? 1 : 0;
    case 'controller':
      return field.has('type') ? 0.5 : 0;
  }
}

/** Full marks where most parameters have keys that W&B's have, and nothing but such keys in at least one. */
function parametersPoints(field: Field): number {
  if (field.type !== 'map' || field.items.length === 0) return 0.75;
  const like = field.items.filter(p => p.items.some(item => TELLING_PARAMETER_KEYS.includes(item.name)));
  return like.length * 2 >= field.items.length ? 2 : 0.75;
}
