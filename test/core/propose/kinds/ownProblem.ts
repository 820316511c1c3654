// Problems of our own for the proposal of the next sweep: what a sweep searches, and what its runs return.
import { at } from '../../../../src/core/json.ts';
import { type Random, seededRandom } from '../../../../src/core/random.ts';

/** A parameter: its lines in the file, and where a value stands from 0 to 1; names have no place. */
export interface OwnParameter {
  readonly name: string;
  readonly lines: readonly string[];
  readonly place: (value: unknown) => number;
  /** Of a group: those in it. */
  readonly inner?: readonly OwnParameter[];
}

/** What a setting is, for a function: numbers from 0 to 1, and words. */
export interface Setting {
  readonly u: (name: string) => number;
  readonly word: (name: string) => string;
}

export interface OwnProblem {
  readonly id: string;
  readonly config: string;
  readonly goal: 'minimize' | 'maximize';
  /** How many runs the first sweep has. */
  readonly first: number;
  /** What a run returns but for its noise, less is better; null where it fails. */
  readonly loss: (config: unknown) => number | null;
  /** What a run reports: noise, luck, crashes. */
  readonly run: (config: unknown, random: Random) => { readonly state: string; readonly summary: unknown };
}

/** What differs from one problem to the next. */
interface Options {
  readonly method?: string;
  readonly goal?: 'minimize' | 'maximize';
  readonly first?: number;
  readonly noise?: number;
  /** The share of runs that crash anywhere. */
  readonly crash?: number;
  /** The share of runs that are stopped early, with a worse value. */
  readonly stopped?: number;
  /** Noise that grows with how bad a run is. */
  readonly uneven?: boolean;
  /** Where runs finish with an infinite metric. */
  readonly infinite?: (setting: Setting) => boolean;
}

/** A problem of some parameters; `f` gives the loss, null where a run fails. */
export function ownProblem(
  id: string,
  parameters: readonly OwnParameter[],
  f: (setting: Setting) => number | null,
  options: Options = {},
): OwnProblem {
  const {
    method = 'random',
    goal = 'minimize',
    first = 30,
    noise = 0.01,
    crash = 0,
    stopped = 0,
    uneven,
    infinite,
  } = options;
  const config = [
    'program: train.py',
    `method: ${method}`,
    'metric:',
    '  name: score',
    `  goal: ${goal}`,
    'parameters:',
    ...parameters.flatMap(({ name, lines }) => [`  ${name}:`, ...lines.map(line => `    ${line}`)]),
    '',
  ].join('\n');
  const places = new Map(parameters.flatMap(placesOf));
  const settingOf = (values: unknown): Setting => ({
    u: name => places.get(name)?.(at(values, name)) ?? NaN,
    word: name => String(at(values, name)),
  });
  const loss = (values: unknown): number | null => f(settingOf(values));
  const sign = goal === 'maximize' ? -1 : 1;
  return {
    id,
    config,
    goal,
    first,
    loss,
    run(values, random) {
      const [a, b, c, d] = [random(), random(), random(), random()];
      const clean = loss(values);
      if (clean === null) return { state: 'failed', summary: {} };
      if (c < crash) return { state: 'crashed', summary: {} };
      if (infinite?.(settingOf(values))) return { state: 'finished', summary: { score: a < 0.5 ? 'Infinity' : 'NaN' } };
      const normal = Math.sqrt(-2 * Math.log(1 - a)) * Math.cos(2 * Math.PI * b);
      const told = clean + noise * (uneven ? Math.abs(clean) : 1) * normal;
      const isStopped = d < stopped && clean > 0.2;
      return {
        state: isStopped ? 'killed' : 'finished',
        summary: { score: sign * (isStopped ? told + 0.3 : told) },
      };
    },
  };
}

function placesOf({ name, place, inner }: OwnParameter): readonly (readonly [string, OwnParameter['place']])[] {
  if (!inner) return [[name, place]];
  return inner.flatMap(each => placesOf(each).map(([under, of]) => [`${name}.${under}`, of] as const));
}

/** A parameter by its keys. */
export function spec(name: string, lines: Record<string, unknown>, place: OwnParameter['place']): OwnParameter {
  return { name, lines: Object.entries(lines).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), place };
}

const between = (min: number, max: number) => (value: unknown) => (Number(value) - min) / (max - min);
const logBetween = (min: number, max: number) => (value: unknown) =>
  Math.log(Number(value) / min) / Math.log(max / min);

export const lin = (name: string, min = 0, max = 1) =>
  spec(name, { distribution: 'uniform', min, max }, between(min, max));
export const log = (name: string, min = 1e-5, max = 0.1) =>
  spec(name, { distribution: 'log_uniform_values', min, max }, logBetween(min, max));
export const int = (name: string, min: number, max: number) => spec(name, { min, max }, between(min, max));
export const stepped = (name: string, min: number, max: number, q: number) =>
  spec(name, { distribution: 'q_uniform', min, max, q }, between(min, max));
export const logStepped = (name: string, min: number, max: number, q: number) =>
  spec(name, { distribution: 'q_log_uniform_values', min, max, q }, logBetween(min, max));
/** From -2 to 2 deviations. */
export const bell = (name: string, mu = 0, sigma = 1) =>
  spec(name, { distribution: 'normal', mu, sigma }, between(mu - 2 * sigma, mu + 2 * sigma));
/** A list: of numbers by their places in it. */
export const values = (name: string, list: readonly (string | number | boolean)[]) =>
  spec(name, { values: list }, value => list.findIndex(each => each === value) / (list.length - 1));

/** A parameter that is not searched. */
export const constant = (name: string, value: unknown) => spec(name, { value }, () => 0);
/** A group: its parameters are called with a dot. */
export const grouped = (name: string, inner: readonly OwnParameter[]): OwnParameter => ({
  name,
  lines: ['parameters:', ...inner.flatMap(each => [`  ${each.name}:`, ...each.lines.map(line => `    ${line}`)])],
  place: () => 0,
  inner,
});

/** A number that a problem is made of, always the same for the same seed. */
export function numbersOf(seed: number): (low: number, high: number) => number {
  const random = seededRandom(seed);
  return (low, high) => low + random() * (high - low);
}
