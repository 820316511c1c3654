// `npm run -s propose`: lines `{"id","config","runs":[{"config","summary","state"}…]}` in, and of each run where known
// `"history"`, the values of the metric as they were logged; `{"id","config"}` out, the text of the next sweep, or
// `{"id","nothing"}`, why there is none: a line each and in order.
import * as l10n from '@vscode/l10n';
import { isBag, type Bag } from '../core/json.ts';
import { loggedMetric } from '../core/propose/runs/loggedMetric.ts';
import { nextText } from '../core/propose/nextText.ts';
import { answerLines } from './answerLines.ts';

function answer(request: Bag): unknown {
  const { id = null, config, runs } = request;
  if (typeof config !== 'string') return { id, refused: l10n.t('"config" must be the YAML text of a sweep.') };
  if (!Array.isArray(runs)) return { id, refused: l10n.t('"runs" must be a list of mappings.') };
  const tried = runs.filter(isBag).map(({ config: values, summary, state, history }) => ({
    config: values,
    summary,
    state: typeof state === 'string' ? state : undefined,
    history: Array.isArray(history) ? loggedMetric(history) : undefined,
  }));
  return { id, ...nextText({ text: config, fileName: 'sweep.yaml', runs: tried }) };
}

await answerLines(answer, JSON.stringify);
