// Longer than CI may take: every prefix of every accepted corpus file.
import { corpusFiles } from './corpusFiles.ts';
import { judgePrefix } from './prefixes.ts';

/**
 * Prints how often an Error is in a finished part of an unfinished file, and the worst file; throws where a prefix
 * throws or an Error is wrong.
 */
export async function measure(): Promise<void> {
  const files = corpusFiles('accepted');
  if (!files) {
    console.log('prefix: skipped, the corpus of real sweeps is not beside the repository');
    return;
  }
  let [total, byTheEnd, wrong] = [0, 0, 0];
  const worst = { id: '', count: 0, text: '' };
  const kinds = new Map<string, number>();
  for (const { id, text } of files) {
    let here = 0;
    for (let length = 0; length <= text.length; length++) {
      const verdict = judgePrefix(text, length);
      total++;
      if (verdict.byTheEnd) byTheEnd++;
      if (!verdict.wrong.length) continue;
      wrong++;
      here++;
      for (const { code } of verdict.wrong) kinds.set(code, (kinds.get(code) ?? 0) + 1);
      if (here > worst.count)
        Object.assign(worst, {
          id,
          count: here,
          text:
            `${verdict.wrong[0]?.code ?? ''} after ` +
            `${JSON.stringify(text.slice(Math.max(0, length - 60), length))}: ${verdict.wrong[0]?.message ?? ''}`,
        });
    }
  }
  const percent = (count: number) => `${((100 * count) / total).toFixed(3)} %`;
  console.log(`prefix: ${total} prefixes of ${files.length} files, no exception`);
  console.log(
    '  Errors before the last line that the unfinished end causes (something is not there yet): ' +
      `${percent(byTheEnd)} of the prefixes`,
  );
  console.log(
    `  Errors in a part that is finished and right: ${wrong} prefixes, ` +
      `${percent(wrong)}${worst.count ? `; worst: ${worst.id} with ${worst.count}, ${worst.text}` : ''}`,
  );
  for (const [code, count] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`    ${count}x ${code}`);
  if (wrong > total / 1000)
    throw new Error('More than one prefix in a thousand has an Error in a part that is finished and right.');
}
