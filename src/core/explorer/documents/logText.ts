import * as l10n from '@vscode/l10n';
import type { RunLog } from '../../api/operations/runLog.ts';

/** How many lines of a log are shown. */
export const LOG_LINES = 1000;

// Colors and cursor movements of a terminal mean nothing in an editor.
const [ESC, BEL] = [String.fromCharCode(27), String.fromCharCode(7)];
const ESCAPES = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)|[@-Z\\\\-_])`, 'g');

const count = (n: number): string => n.toLocaleString('en');

/** What a terminal would show of a line that carriage returns overwrite: its last version. */
const settled = (line: string): string =>
  line
    .split('\r')
    .filter(part => part !== '')
    .at(-1) ?? '';

/** A log for reading: a head that says what it is and what is left out, then its lines. */
export function logText(title: string, log: RunLog): string {
  const shown = log.lines.length;
  const total = log.total ?? shown;
  const head = [
    `${title} · ${log.state}`,
    ...(total > shown
      ? [l10n.t('The last {0} of {1} lines; the whole log is in W&B.', count(shown), count(total))]
      : []),
    ...(shown === 0 ? [l10n.t('Nothing was written yet.')] : []),
  ];
  return `${head.join('\n')}\n\n${log.lines.map(line => settled(line.replace(ESCAPES, ''))).join('\n')}\n`;
}
