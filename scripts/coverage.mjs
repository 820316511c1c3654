// `npm run l10n:coverage`: how much of each language is translated, and what is missing where all should be. With
// --release it ends with 1 where such a sentence is missing, or no longer in the code. A translation that would be
// shown wrong ends it with 1 always.
import { root } from './install.mjs';
import { compare, isWhole, translations } from './l10n/translations.mjs';

const release = process.argv.includes('--release');
let failures = 0;

for (const translation of translations(root)) {
  const { faults, missing, stale } = compare(translation);
  const { file, english } = translation;
  const all = Object.keys(english).length;
  const share = Math.floor((100 * (all - missing.length)) / all);
  console.log(`${file}: ${all - missing.length} of ${all} (${share} %)`);
  for (const fault of faults) console.log(`  wrong: ${fault}`);
  failures += faults.length;
  if (!isWhole(translation)) continue;
  for (const key of missing) console.log(`  missing: ${JSON.stringify(key)}`);
  for (const key of stale) console.log(`  no longer in the code: ${JSON.stringify(key)}`);
  if (release) failures += missing.length + stale.length;
}
if (failures > 0) console.error(`${failures} translations must be added, removed or corrected.`);
process.exit(failures > 0 ? 1 : 0);
