// `npm run -s propose`: lines `{"id","config","runs":[{"config","summary","state"}…]}` in; `{"id","config"}` out, the
// text of the next sweep, or `{"id","nothing"}`, why there is none: a line each and in order.
import * as l10n from '@vscode/l10n';
import { createInterface } from 'node:readline';
import { isBag } from '../core/json.ts';
import { nextText } from '../core/propose/nextText.ts';

function answer(line: string): unknown {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return { id: null, refused: l10n.t('The line is not JSON.') };
  }
  const { id = null, config, runs } = isBag(request) ? request : {};
  if (typeof config !== 'string') return { id, refused: l10n.t('"config" must be the YAML text of a sweep.') };
  if (!Array.isArray(runs)) return { id, refused: l10n.t('"runs" must be a list of mappings.') };
  const tried = runs.filter(isBag).map(({ config: values, summary, state }) => ({
    config: values,
    summary,
    state: typeof state === 'string' ? state : undefined,
  }));
  return { id, ...nextText({ text: config, fileName: 'sweep.yaml', runs: tried }) };
}

for await (const line of createInterface({ input: process.stdin }))
  if (line.trim() !== '') console.log(JSON.stringify(answer(line)));
