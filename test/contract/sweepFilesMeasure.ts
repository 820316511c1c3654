// `npm run measure -- sweepFiles [record | FOLDER]`: sweeps in Python as people write them, run as the judge.
import { writeFileSync } from 'node:fs';
import { judgeSweepFile, runSweepFiles, sweepFiles, sweepTruthFile } from './sweepFiles.ts';

/**
 * Prints everything that is read wrongly or not known, and how many sweeps are; `record` keeps what happened. Files of
 * another folder are not kept.
 */
export async function measure(words: readonly string[]): Promise<void> {
  const folder = words.find(word => word.includes('/'));
  const files = sweepFiles(folder);
  const truths = runSweepFiles(files, folder);
  if (!truths) throw new Error('NumPy and PyYAML cannot be installed from PyPI.');
  if (words.includes('record')) writeFileSync(sweepTruthFile, `${truths.join('\n')}\n`);
  const judged = files.map((file, at) => judgeSweepFile(file, truths[at] ?? '', folder));
  for (const line of judged.flatMap(({ wrong }) => wrong)) console.log(`wrong: ${line}`);
  for (const line of judged.flatMap(({ unseen }) => unseen)) console.log(`not known: ${line}`);
  const sum = (of: 'fixed' | 'full') => judged.reduce((total, each) => total + each[of], 0);
  console.log(
    `${files.length} files, ${sum('fixed')} sweeps that are the same at every run, ${sum('full')} known in full`,
  );
  return Promise.resolve();
}
