// `npm run -s importance`: lines `{"id","parameters":{name:[…]},"metric":[…],"method"}` in, and where known "goal",
// "state", "space", "targetQuantile" and "logScale"; `{"id","importance","low","high"}` out, a line each and in order.
import * as l10n from '@vscode/l10n';
import { at, type Bag, isBag } from '../core/json.ts';
import { toColumn } from '../core/results/columns/toColumn.ts';
import {
  IMPORTANCE_METHODS,
  importanceOf,
  type ImportanceMethod,
  type ImportanceQuestion,
} from '../core/results/importance/importance.ts';
import { answerLines } from './answerLines.ts';

/** What is asked, with the names of the columns; or why it cannot be answered. */
type Question =
  | { readonly names: readonly string[]; readonly asked: ImportanceQuestion }
  | { readonly refused: string };

function readQuestion(request: Bag): Question {
  const { parameters, metric, method, goal, state, space, targetQuantile = 0.1, logScale } = request;
  if (!isBag(parameters) || !Object.values(parameters).every(Array.isArray))
    return { refused: l10n.t('"parameters" must be a mapping of names to lists with one value per run.') };
  if (!Array.isArray(metric)) return { refused: l10n.t('"metric" must be a list with one value per run.') };
  if (!isMethod(method)) return { refused: l10n.t('"method" must be one of: {0}.', IMPORTANCE_METHODS.join(', ')) };
  if (typeof targetQuantile !== 'number' || !(targetQuantile > 0 && targetQuantile < 1))
    return { refused: l10n.t('"targetQuantile" must be a number greater than 0 and less than 1.') };
  const columns = Object.values(parameters) as unknown[][];
  const states = Array.isArray(state) ? state : undefined;
  if ([...columns, ...(states ? [states] : [])].some(({ length }) => length !== metric.length))
    return { refused: l10n.t('All lists must be as long as "metric".') };
  const names = Object.keys(parameters);
  const spaces = names.map(name => at(space, name)).map(parameter => (isBag(parameter) ? parameter : undefined));
  return {
    names,
    asked: {
      parameters: columns.map(toColumn),
      metric: toColumn(metric),
      states: states && toColumn(states),
      method,
      maximize: goal === 'maximize',
      spaces,
      targetQuantile,
      logScale: logScale === true,
    },
  };
}

function isMethod(value: unknown): value is ImportanceMethod {
  return (IMPORTANCE_METHODS as readonly unknown[]).includes(value);
}

function answer(request: Bag): unknown {
  const { id = null } = request;
  const question = readQuestion(request);
  if ('refused' in question) return { id, ...question };
  const named = (numbers: Float64Array): Record<string, number> =>
    Object.fromEntries(question.names.map((name, i) => [name, numbers[i] ?? NaN]));
  const { importance, interval } = importanceOf(question.asked);
  // JSON has null for NaN.
  return {
    id,
    importance: named(importance),
    ...(interval && { low: named(interval.low), high: named(interval.high) }),
  };
}

await answerLines(answer, JSON.stringify);
