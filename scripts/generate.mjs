// `npm run generate [-- NAMES]`: writes what is made from the code. With --check it writes nothing and ends with 1
// where a file is stale.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { architecture } from './generate/architecture.mjs';
import { l10n } from './generate/l10n.mjs';
import { ruleDocs } from './generate/ruleDocs.mjs';
import { sentences } from './generate/sentences.mjs';
import { validators } from './generate/validators.mjs';
import { root } from './install.mjs';

/** Each gives the files that it makes: path in the repository → text, or undefined for a file that is left over. */
const generators = { validators, l10n, architecture, ruleDocs, sentences };

const named = process.argv.slice(2).filter(word => !word.startsWith('--'));
const check = process.argv.includes('--check');
let stale = 0;
// The approved sentences are written only by name (`npm run approve`): a person reads what changes.
const chosen = ([name]) => (named.length ? named.includes(name) : check || name !== 'sentences');
for (const [name, generate] of Object.entries(generators).filter(chosen)) {
  for (const [path, text] of await generate(root)) {
    const file = join(root, path);
    if (existsSync(file) ? readFileSync(file, 'utf8') === text : text === undefined) continue;
    stale++;
    console.log(`${check ? 'stale' : text === undefined ? 'removed' : 'written'}: ${path} (${name})`);
    if (check) continue;
    if (text === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (check && stale > 0) console.log('Run `npm run generate` and commit what it writes.');
process.exit(check && stale > 0 ? 1 : 0);
