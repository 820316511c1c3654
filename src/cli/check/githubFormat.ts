import type { Severity } from '../../core/language/types.ts';
import { placeText } from './textFormat.ts';
import type { Answer } from './types.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A workflow command's data: what would end it, or is its own sign, is escaped. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Workflow commands, from which GitHub Actions makes annotations; a diagnostic in a notebook has no line there, since
 * its lines count within a cell.
 */
export function githubFormat(answer: Answer): string[] {
  if ('error' in answer) return [`::error file=${property(answer.file)}::${data(answer.error.message)}`];
  return answer.diagnostics.map(d => {
    const { line, endLine, column: col, endColumn } = d;
    const place =
      d.cell === undefined
        ? Object.entries({ line, endLine, col, endColumn }).map(([name, value]) => `,${name}=${String(value)}`)
        : [];
    const words = d.cell === undefined ? d.message : `${placeText(answer.file, d)}: ${d.message}`;
    const title = property(`Launch Sweeps: ${d.code}`);
    return `::${LEVELS[d.severity]} file=${property(answer.file)}${place.join('')},title=${title}::${data(words)}`;
  });
}
