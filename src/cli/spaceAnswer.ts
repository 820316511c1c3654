import * as l10n from '@vscode/l10n';
import { plainText, type Bag } from '../core/json.ts';
import { dict, str, type PyMap } from '../core/python/values/dict.ts';
import { jsonRoundTrip } from '../core/python/values/jsonDumps.ts';
import type { PyValue } from '../core/python/values/value.ts';
import { cumulative, density } from '../core/space/draws/cumulative.ts';
import { distributionOf } from '../core/space/draws/distribution.ts';
import { levelsOf } from '../core/space/draws/levels.ts';
import { readParameter } from '../core/space/draws/parameter.ts';
import { quantile } from '../core/space/draws/quantile.ts';
import { gridOf } from '../core/space/grid/gridRuns.ts';
import { readHyperband } from '../core/space/hyperband/bands.ts';
import { stopRuns, type Rows } from '../core/space/hyperband/stopRuns.ts';
import { engineOf, plannedRuns } from '../core/space/plannedRuns.ts';
import { findParameter, readSpace } from '../core/space/readSpace.ts';
import { EngineRefused, orRefused } from '../core/space/refused.ts';
import { constructValue } from '../core/yaml/read/construct.ts';
import { parseYaml } from '../core/yaml/read/parse.ts';

/** The answer to a request for values, a grid, bands or the number of runs; `refused` where the engine raises. */
export function spaceAnswer(request: Bag): PyMap {
  const answered = orRefused(() => answerOf(request));
  const answer = 'refused' in answered ? dict({ refused: str(answered.refused) }) : answered;
  return namesIn({ type: 'map', entries: [[str('id'), idOf(request['id'])], ...answer.entries] });
}

function answerOf(request: Bag): PyMap {
  const config = configOf(request);
  switch (request['want']) {
    case 'ppf':
      return values(config, request);
    case 'grid':
      return grid(config, request);
    case 'hyperband':
      return bands(config, request);
    case 'runs': {
      const { runs, by } = plannedRuns(config);
      return dict({ runs: runs === 'infinite' ? str(runs) : { type: 'int', value: runs }, by: str(by) });
    }
    default:
      throw new EngineRefused(l10n.t('Set `want` to `ppf`, `grid`, `hyperband` or `runs`.'));
  }
}

/** The configuration as the client has it: YAML by PyYAML, then through JSON. */
function configOf(request: Bag): PyMap {
  if (typeof request['config'] !== 'string')
    throw new EngineRefused(l10n.t('The line is not a request. Write {0} on one line.', '{"id", "config", "want"}'));
  const read = constructValue(parseYaml(request['config']));
  if ('problem' in read) throw new EngineRefused(read.problem.message);
  let value: PyValue;
  try {
    value = jsonRoundTrip(read.value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EngineRefused(l10n.t('The client cannot send the configuration as JSON: {0}.', why));
  }
  if (value.type !== 'map') throw new EngineRefused(l10n.t('A configuration is a mapping. Write keys and values.'));
  return value;
}

/** How many levels are listed. */
const MOST_LEVELS = 1000;

function values(config: PyMap, request: Bag): PyMap {
  const name = String(request['parameter']);
  const parameter = readParameter(name, findParameter(config, name));
  const distributed = distributionOf(parameter);
  const drawn = numbersOf(request, 'percentiles').map(u => quantile(distributed, u));
  const x = request['x'] === undefined ? [] : numbersOf(request, 'x');
  const levels = levelsOf(distributed, MOST_LEVELS);
  return dict({
    values: list(drawn),
    form: str(parameter.form),
    kind: str(kindOf(drawn)),
    cdf: floats(x.map(at => cumulative(distributed, at))),
    pdf: floats(x.map(at => density(distributed, at))),
    levels: levels && list(levels.map(({ value, probability }) => list([value, float(probability)]))),
  });
}

function kindOf(drawn: readonly PyValue[]): 'int' | 'float' | 'any' {
  if (drawn.length > 0 && drawn.every(({ type }) => type === 'int')) return 'int';
  return drawn.length > 0 && drawn.every(({ type }) => type === 'float') ? 'float' : 'any';
}

/** How many configurations are listed. */
const MOST_CONFIGS = 100_000;

function grid(config: PyMap, request: Bag): PyMap {
  if (engineOf(config) !== 'grid') throw new EngineRefused(l10n.t('Only `method: grid` lists its runs.'));
  const found = gridOf(readSpace(config));
  const { first = 0 } = request;
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 0)
    throw new EngineRefused(l10n.t('`first` must be an integer of 0 or more.'));
  if (first > MOST_CONFIGS && found.total > MOST_CONFIGS)
    throw new EngineRefused(l10n.t('`first` must be at most {0}.', MOST_CONFIGS));
  return dict({ total: { type: 'int', value: found.total }, configs: list(found.first(first)) });
}

function bands(config: PyMap, request: Bag): PyMap {
  const hyperband = readHyperband(config);
  const { histories, starts } = request;
  const stopped =
    histories === undefined
      ? undefined
      : stopRuns(
          hyperband,
          listIn(request, 'histories').map(rowsOf),
          starts === undefined ? [] : numbersOf(request, 'starts'),
        );
  const shown = hyperband.bands.filter(band => band <= LAST_BAND).map(band => int(band));
  return dict({
    bands: list(shown),
    stopped: stopped && dict(Object.fromEntries([...stopped].map(([run, rows]) => [String(run), int(rows)]))),
  });
}

/** Later bands are not listed. */
const LAST_BAND = 1e12;

function rowsOf(rows: unknown): Rows {
  if (!Array.isArray(rows)) throw new EngineRefused(l10n.t('Each history must be a list of rows.'));
  return rows.map(row => (typeof row === 'number' ? row : null));
}

function listIn(request: Bag, key: string): readonly unknown[] {
  const value = request[key];
  if (Array.isArray(value)) return value;
  throw new EngineRefused(l10n.t('`{0}` must be a list.', key));
}

/** Numbers of a request, those that JSON cannot hold by their names. */
function numbersOf(request: Bag, key: string): readonly number[] {
  return listIn(request, key).map(value => {
    const number = typeof value === 'number' ? value : typeof value === 'string' ? NAMED.get(value) : undefined;
    if (number === undefined) throw new EngineRefused(l10n.t('`{0}` must be a list of numbers.', key));
    return number;
  });
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

function list(items: readonly PyValue[]): PyValue {
  return { type: 'seq', items };
}

function int(value: number): PyValue {
  return { type: 'int', value: BigInt(value) };
}

function float(value: number): PyValue {
  return { type: 'float', value };
}

/** Undefined where there are none. */
function floats(numbers: readonly (number | undefined)[]): PyValue | undefined {
  const known = numbers.filter(value => value !== undefined);
  return known.length > 0 ? list(known.map(float)) : undefined;
}

function idOf(id: unknown): PyValue {
  if (id === undefined || id === null) return { type: 'null' };
  if (typeof id === 'number') return Number.isSafeInteger(id) ? int(id) : float(id);
  return str(plainText(id));
}

/** NaN and the infinities become strings, since JSON has none. */
function withNames(value: PyValue): PyValue {
  if (value.type === 'seq') return list(value.items.map(withNames));
  if (value.type === 'map') return namesIn(value);
  return value.type === 'float' && !Number.isFinite(value.value) ? str(String(value.value)) : value;
}

function namesIn({ entries }: PyMap): PyMap {
  return { type: 'map', entries: entries.map(([key, item]) => [key, withNames(item)]) };
}
