// The sentences of source files, extracted by VS Code's own tool. It takes a minute for whole files and a fifth of a
// second for their calls of `l10n.t` alone, so TypeScript's parser hands it only those.
import { getL10nJson } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** It translates the schemas' descriptions, which l10n.mjs reads from the schemas themselves. */
const SCHEMA_READER = 'src/core/language/schema.ts';

/** The TypeScript files of src, as paths in the repository. */
export function sourceFiles(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map(file => join('src', String(file)).replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts'))
    .sort();
}

/** What translators get for the sentences of some files: text → text, or text and comment. */
export async function extract(root, files) {
  const calls = files.flatMap(file => callsOf(file, readFileSync(join(root, file), 'utf8')));
  if (calls.length === 0) return {};
  return getL10nJson([{ extension: '.ts', contents: `import * as l10n from '@vscode/l10n';\n${calls.join('\n')}\n` }]);
}

/**
 * Each `l10n.t(…)` of a file with its sentence alone; throws where the sentence is not a literal, which nothing could
 * extract.
 */
function callsOf(file, text) {
  if (!text.includes('l10n.t(')) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const calls = [];
  const visit = node => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
      const [sentence] = node.arguments;
      if (sentence && (ts.isStringLiteralLike(sentence) || ts.isObjectLiteralExpression(sentence)))
        calls.push(`l10n.t(${sentence.getText(source)});`);
      else if (file !== SCHEMA_READER) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        throw new Error(`${file}:${line + 1}: the sentence of l10n.t is not one literal, so it cannot be translated.`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}
