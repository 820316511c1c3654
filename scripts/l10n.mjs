// `node scripts/l10n.mjs`: writes l10n/bundle.l10n.json, the texts of the code for translators, from the calls of `l10n.t`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

const texts = new Set();
const visit = node => {
  if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText())) {
    const [text] = node.arguments;
    if (text && ts.isStringLiteralLike(text)) texts.add(text.text);
  }
  ts.forEachChild(node, visit);
};
for (const name of readdirSync(join(root, 'src'), { recursive: true })
  .map(String)
  .filter(file => file.endsWith('.ts'))) {
  visit(ts.createSourceFile(name, readFileSync(join(root, 'src', name), 'utf8'), ts.ScriptTarget.Latest, true));
}
const sorted = [...texts].sort();
writeFileSync(
  join(root, 'l10n', 'bundle.l10n.json'),
  `${JSON.stringify(Object.fromEntries(sorted.map(text => [text, text])), null, 2)}\n`,
);
console.log(`${sorted.length} texts`);
