import { readPythonDocument } from '../../sweep/python/readPythonDocument.ts';
import type { AsYaml } from '../types.ts';
import { toYamlText } from './toYamlText.ts';

/** A piece of Python that holds a sweep, as YAML. */
export interface PastedSweep extends AsYaml {
  /** True for what YAML would read as something else: an assignment, a call. A dict alone is a mapping there too. */
  readonly isOnlyPython: boolean;
}

/** Longer texts are not a sweep that somebody pastes. */
const LONGEST = 100_000;

/** A sweep in pasted Python: a dict, what is assigned, or a call of `wandb.sweep`; undefined for any other text. */
export function pastedSweep(text: string): PastedSweep | undefined {
  if (text.length > LONGEST || !/['"]?(?:method|parameters)['"]?\s*[:=\]]/.test(text)) return undefined;
  const code = withoutIndent(text);
  const [, name] = /^(\w+)(?:\s*:[^=\n]+)?\s*=(?!=)/m.exec(code) ?? [];
  const isCall = /\bsweep\s*\(/.test(code);
  const isDict = /^(?:\{|dict\s*\()/.test(code);
  if (!isCall && !isDict && name === undefined) return undefined;
  const asFile = isCall ? code : isDict ? `wandb.sweep(${code})` : `${code}\nwandb.sweep(${String(name)})`;
  const [part] = readPythonDocument({ text: `import wandb\n${asFile}\n`, fileName: 'pasted.py' }).parts;
  const names = part?.sweep.root.names ?? [];
  if (!part || !(names.includes('method') || names.includes('parameters'))) return undefined;
  return { ...toYamlText(part.sweep), isOnlyPython: !isDict || code.startsWith('dict') };
}

/** What is copied from within a function is indented. */
function withoutIndent(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = lines.find(line => line.trim() !== '') ?? '';
  const indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  return lines
    .map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n')
    .trim();
}
