import type { RunLog } from '../../api/operations/runLog.ts';

/** How many lines of a log are shown. */
export const LOG_LINES = 1000;

// Colours and cursor movements of a terminal mean nothing in an editor.
const [ESC, BEL] = [String.fromCharCode(27), String.fromCharCode(7)];
const ESCAPES = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)|[@-Z\\\\-_])`, 'g');

/** What a terminal would show of a line that was written over by carriage returns: its last version. */
const settled = (line: string): string =>
  line
    .split('\r')
    .filter(part => part !== '')
    .at(-1) ?? '';

/** A log for reading: a head that says what it is and what is left out, then its lines. */
export function logText(title: string, log: RunLog): string {
  const total = log.total ?? log.lines.length;
  const left = total - log.lines.length;
  const head = [
    `${title} · ${log.state}`,
    ...(left > 0
      ? [
          `The last ${log.lines.length.toLocaleString('en')} of ${total.toLocaleString('en')} lines; all of it is in W&B.`,
        ]
      : []),
    ...(log.lines.length === 0 ? ['Nothing was written yet.'] : []),
  ];
  return `${head.join('\n')}\n\n${log.lines.map(line => settled(line.replace(ESCAPES, ''))).join('\n')}\n`;
}
