// The licenses of the packages whose code is in a bundle, as the text of its NOTICE file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** The folders of packages that input files of esbuild (`metafile.inputs`) come from. */
const packagesOf = inputs => {
  const found = inputs.flatMap(path => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(found)].sort();
};

/** The text of a NOTICE file for a bundle of these inputs. A package that does not say its license fails. */
export function noticeOf(inputs) {
  const parts = packagesOf(inputs).map(path => {
    const folder = join(root, path);
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!license) throw new Error(`${name} does not say its license`);
    const file = readdirSync(folder).find(each => /^(licen[cs]e|copying)(\.\w+)?$/i.test(each));
    // Some packages come without the text of their license: what they say of it is all there is.
    const by = author ? ` by ${author.name ?? author}` : '';
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `It is published under ${license}${by}.`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const head = 'This package contains code of the following packages, under their licenses.\n';
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
