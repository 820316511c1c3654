// `npm run -s check -- [--json] FILES…`: what the editor says of each file, for CI and pre-commit. Exit 1 where an
// error is found.
import * as l10n from '@vscode/l10n';
import { Checker } from './check/checker.ts';
import { textFormat } from './check/textFormat.ts';
import type { Answer } from './check/types.ts';

/** For people: a line a diagnostic, and one for a file that is not a sweep. */
function plainLines(answer: Answer): string[] {
  if ('claimed' in answer && !answer.claimed) return [l10n.t('{0}: not a W&B sweep', answer.file)];
  return textFormat(answer);
}

const checker = new Checker(process.env.INIT_CWD ?? process.cwd());
const words = process.argv.slice(2);
const json = words.includes('--json');
const files = words.filter(word => word !== '--json');
if (files.length === 0) {
  console.error(l10n.t('Name the files to check: {0}', 'npm run -s check -- [--json] FILES…'));
  process.exitCode = 2;
}
for (const file of files) {
  const answer = await checker.check(file);
  for (const line of json ? [JSON.stringify(answer)] : plainLines(answer)) console.log(line);
  if ('error' in answer || answer.diagnostics.some(d => d.severity === 'error')) process.exitCode = 1;
}
