import * as l10n from '@vscode/l10n';
import type { PyMap } from '../../python/values/dict.ts';
import { sentValue } from '../../sweep/python/sentValue.ts';
import { unknownParts } from '../../sweep/python/unknownParts.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { Refused } from './trail.ts';

/** The dict that a Python file gives to the client; refused where a part of it is unknown, or JSON cannot hold it. */
export function readPythonConfig({ tree }: SweepFile): PyMap {
  const [unknown] = unknownParts(tree);
  if (unknown) throw unknownPart(unknown.path.join('.'), unknown.what);
  const read = tree.root ? sentValue(tree.root) : { at: [] };
  if ('value' in read && read.value.type === 'map') return read.value;
  const path = 'at' in read ? read.at.join('.') : '';
  throw new Refused('notJson', l10n.t('`{0}` is a value that the client cannot send. Use one that JSON has.', path));
}

function unknownPart(path: string, what: 'value' | 'keys'): Refused {
  if (what === 'value')
    return new Refused('unknownValue', l10n.t('`{0}` is known only when the file runs. Write its value.', path));
  return path === ''
    ? new Refused('unknownKeys', l10n.t('Some keys of the sweep are known only when the file runs. Write them out.'))
    : new Refused('unknownKeys', l10n.t('Some keys of `{0}` are known only when the file runs. Write them out.', path));
}
