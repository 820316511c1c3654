import type { PyValue } from '../../python/values/value.ts';
import { readPythonDocument } from './readPythonDocument.ts';
import { sentValue } from './sentValue.ts';
import { unknownParts } from './unknownParts.ts';

/** The value of Python that a person writes, `1e-5` or `[16, 32]`; undefined for what is not known, or not sent. */
export function writtenValue(text: string): PyValue | undefined {
  const code = `import math\nimport wandb\nwandb.sweep({'value': (\n${text}\n)})\n`;
  const [part, ...others] = readPythonDocument({ text: code, fileName: 'value.py' }).parts;
  const root = part?.tree.root;
  if (!part || others.length > 0 || root?.kind !== 'map' || root.pairs.length !== 1) return undefined;
  if (text.trim() === '' || unknownParts(part.tree).length > 0) return undefined;
  const [{ value } = { value: root }] = root.pairs;
  const sent = sentValue(value);
  return 'value' in sent ? sent.value : undefined;
}
