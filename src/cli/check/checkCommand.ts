import * as l10n from '@vscode/l10n';
import { CommandFailure } from '../commandFailure.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { Checker } from './checker.ts';
import { findFiles } from './findFiles.ts';
import type { Format } from './formats.ts';
import { githubFormat } from './githubFormat.ts';
import { sarifFormat, type SarifTool } from './sarifFormat.ts';
import { countOf, summaryText, textFormat } from './textFormat.ts';
import type { Answer } from './types.ts';

export interface CheckOptions {
  readonly format: Format;
  /** Applies safe fixes before it checks. */
  readonly fix: boolean;
  /** More warnings than this count as an error; undefined = any number may be there. */
  readonly maxWarnings?: number;
  /** The path that `-`, the standard input, stands for; undefined = it has none. */
  readonly stdinName?: string;
}

/** All of the standard input. What reads it is loaded when it is asked for. */
async function standardInput(): Promise<Buffer> {
  const { buffer } = await import('node:stream/consumers');
  return buffer(process.stdin);
}

/** The word for the standard input. */
const STDIN = '-';

/**
 * `launch-sweeps check`: what the editor would say of each file.
 *
 * @returns the exit code: 1 where a file has an error, cannot be read, or there are too many warnings; 2 where no file
 *   was found
 */
export async function checkCommand(
  words: readonly string[],
  { format, fix, maxWarnings, stdinName }: CheckOptions,
  tool: SarifTool,
  { folder, out, note, colored }: Terminal,
): Promise<number> {
  const isPiped = words.includes(STDIN);
  if (fix && isPiped) throw new CommandFailure(l10n.t('Standard input can be checked, but not fixed.'), EXIT.usage);
  const found = findFiles(
    words.filter(word => word !== STDIN),
    folder,
  );
  if (isPiped) found.push({ file: stdinName ?? STDIN, named: true });
  if (found.length === 0) {
    note(l10n.t('There is nothing to check: no YAML, JSON or Python file or notebook was found.'));
    return EXIT.usage;
  }
  const checker = new Checker(folder, isPiped ? { file: stdinName ?? STDIN, bytes: await standardInput() } : undefined);
  let fixes = 0;
  let unwritten = 0;
  if (fix)
    for (const { file } of found)
      try {
        fixes += await checker.fix(file);
      } catch (error) {
        unwritten += 1;
        note(
          l10n.t(
            '{0}: The fixes could not be written: {1}',
            file,
            error instanceof Error ? error.message : String(error),
          ),
        );
      }
  const answers: Answer[] = [];
  for (const { file, named } of found) {
    const answer = await checker.check(file);
    const claimed = 'error' in answer || answer.claimed;
    if (!claimed && named) note(l10n.t('{0}: not a W&B sweep', file));
    if (!claimed) continue;
    answers.push(answer);
    if (format === 'text') textFormat(answer, colored).forEach(out);
    if (format === 'github') githubFormat(answer).forEach(out);
  }
  if (format === 'json') out(JSON.stringify(answers, undefined, 2));
  if (format === 'sarif') out(JSON.stringify(sarifFormat(answers, tool), undefined, 2));
  if (fixes > 0) note(fixes === 1 ? l10n.t('1 fix was made.') : l10n.t('{0} fixes were made.', fixes));
  note(summaryText(answers));
  const tooMany = maxWarnings !== undefined && countOf(answers, 'warning') > maxWarnings;
  if (tooMany) note(l10n.t('There are more warnings than the {0} that are allowed.', maxWarnings));
  const isWrong = answers.some(each => 'error' in each) || countOf(answers, 'error') > 0;
  return tooMany || isWrong || unwritten > 0 ? EXIT.failed : EXIT.done;
}
