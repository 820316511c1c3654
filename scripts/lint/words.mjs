// Words that this project writes otherwise (American spelling, the field's words), in what people read: code, comments,
// documents and labels. Prints each place of such a word, and fails where there is one.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

const READ = ['src', 'docs', 'README.md', 'CONTRIBUTING.md', 'AGENTS.md', 'SECURITY.md', 'package.nls.json', 'schemas'];
const WORDS = [
  [/(?<!there )\bis no\b(?! (?:longer|more|less))/i, 'is not a'],
  [/\btak(?:e|es|en|ing) (?:\w+ ){0,2}out\b/i, 'remove'],
  [/\bbeneath\b/i, 'under'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\ba text\b/i, 'text, a string'],
  [/\blooked at\b/i, 'checked'],
  [/\bby itself\b/i, 'automatically, alone'],
  [/\b(?:cancelled|cancelling|labelled|labelling|modelling|signalled|travelled)\b/, 'one l'],
  [/\b(?:colour|behaviour|favour|honour|neighbour)\w*/i, '-or'],
  [/\b(?:centre|metre|fibre)s?\b/i, '-er'],
  [
    /\b(?:organis|recognis|normalis|optimis|minimis|maximis|initialis|serialis|summaris)(?:e|es|ed|ing|ation)\b/i,
    '-ize',
  ],
  [/\b(?:analyse[ds]?|catalogue|grey)\b/i, 'analyze, catalog, gray'],
];

/** The files under a path; the path itself where it is a file. */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:ts|json|md|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

const places = READ.flatMap(path => filesIn(join(root, path))).flatMap(path =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      WORDS.flatMap(([pattern, instead]) => {
        const [found] = pattern.exec(line) ?? [];
        return found ? [`${path.slice(root.length + 1)}:${index + 1}: ${found} (write: ${instead})`] : [];
      }),
    ),
);
for (const place of places) console.log(place);
process.exit(places.length ? 1 : 0);
