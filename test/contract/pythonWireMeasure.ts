// `npm run measure -- pythonWire`: every file whose sweep is known is created by us and by `wandb.sweep`.
import { isDeepStrictEqual } from 'node:util';
import { compareWire, convertedFiles, formFiles, sweepClient, type WirePair } from './pythonWire.ts';
import { FORGE_VERSION, noWandb } from './realWandb.ts';

/** Prints what differs, and the counts; `forms`, `files` or `mutants` choose. */
export async function measure(words: readonly string[]): Promise<void> {
  const real = sweepClient();
  if (!real) {
    console.log(noWandb(FORGE_VERSION));
    process.exitCode = 1;
    return;
  }
  for (const [name, files] of [
    ['forms', formFiles()],
    ['files', convertedFiles(false)],
    ['mutants', convertedFiles(true)],
  ] as const) {
    if (words.length > 0 ? !words.includes(name) : name === 'mutants') continue;
    const pairs: WirePair[] = [];
    await compareWire(real, files, pair => {
      pairs.push(pair);
      if (pair.ours && !isDeepStrictEqual(pair.ours, pair.theirs)) console.log(JSON.stringify(pair, undefined, 1));
    });
    const known = pairs.filter(({ ours }) => ours);
    const same = known.filter(({ ours, theirs }) => isDeepStrictEqual(ours, theirs));
    const sent = same.filter(({ theirs }) => theirs.length > 0);
    console.log(
      `${name}: ${pairs.length} files, ${known.length} known whole, ${same.length} the same: ${sent.length} send, ` +
        `${same.length - sent.length} send nothing`,
    );
    if (same.length < known.length) process.exitCode = 1;
  }
}
