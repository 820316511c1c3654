import * as l10n from '@vscode/l10n';
import { createLanguageService } from '../../core/language/service.ts';
import { spaceFacts } from '../../core/tools/previewSpace.ts';
import { runWords } from '../../core/space/runWords.ts';
import { EXIT } from '../exit.ts';
import { openSweepFile } from '../sweepFile.ts';
import { tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export interface SpaceOptions {
  /** How many of the first runs are shown. */
  readonly runs: number;
  /** Of a search by chance, what is drawn. */
  readonly seed: number;
  readonly format: 'text' | 'json';
}

/** `launch-sweeps space`: what a sweep file would try. Gives the exit code: 1 where W&B's engine refuses it. */
export function spaceCommand(file: string, { runs, seed, format }: SpaceOptions, terminal: Terminal): number {
  const { folder, out, note } = terminal;
  const { sweep } = openSweepFile(createLanguageService(), folder, file).reading;
  const facts = spaceFacts(sweep, { gridRuns: runs, sampleRuns: runs, seed });
  const { parameters, firstRuns = [], refused, earlyTermination, neverReached = [] } = facts;
  const words = runWords(sweep) ?? l10n.t('The file does not determine the number of runs.');
  if (format === 'json') out(JSON.stringify({ runs: words, ...facts }, undefined, 2));
  else {
    out(words);
    for (const line of tableLines(Object.entries(parameters))) out(`  ${line}`);
    for (const sentence of [...(earlyTermination === undefined ? [] : [earlyTermination]), ...neverReached])
      out(sentence);
    if (firstRuns.length > 0) out(l10n.t('First runs:'));
    for (const config of firstRuns) out(`  ${JSON.stringify(config)}`);
  }
  if (refused !== undefined) note(refused);
  return refused === undefined ? EXIT.done : EXIT.failed;
}
