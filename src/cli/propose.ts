// `npm run -s propose`: lines `{"id","config","runs":[{"config","summary","state"}…]}` in; `{"id","config"}` out, the
// text of the next sweep, or `{"id","nothing"}`, why there is none: a line each and in order.
import * as l10n from '@vscode/l10n';
import { isBag, type Bag } from '../core/json.ts';
import { nextText } from '../core/propose/nextText.ts';
import { answerLines } from './answerLines.ts';

function answer(request: Bag): unknown {
  const { id = null, config, runs } = request;
  if (typeof config !== 'string') return { id, refused: l10n.t('"config" must be the YAML text of a sweep.') };
  if (!Array.isArray(runs)) return { id, refused: l10n.t('"runs" must be a list of mappings.') };
  const tried = runs.filter(isBag).map(({ config: values, summary, state }) => ({
    config: values,
    summary,
    state: typeof state === 'string' ? state : undefined,
  }));
  return { id, ...nextText({ text: config, fileName: 'sweep.yaml', runs: tried }) };
}

await answerLines(answer, JSON.stringify);
