import * as l10n from '@vscode/l10n';
import type { AsYaml } from '../types.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Field } from '../../sweep/field.ts';
import { toYaml } from '../../yaml/write/toYaml.ts';
import { commentedSweep, type Commented } from './commented.ts';
import { holdsUnknown, valueYaml } from './valueYaml.ts';

/** Writes a sweep as YAML that PyYAML reads as what `wandb.sweep` would send; comments are kept. */
export function toYamlText(sweep: SweepFile): AsYaml {
  const unknown: { start: number; end: number }[] = [];
  let text = '';
  const line = (indent: string, written: string) => (text += `${indent}${written}\n`);
  const comments = (indent: string, list: readonly string[]) => {
    for (const each of list) line(indent, `# ${each}`.trimEnd());
  };
  const write = ({ name = '', field, above, behind, children, below }: Commented, indent: string) => {
    comments(indent, above);
    const key = `${toYaml(name, { flow: false, json: false })}:`;
    const isUnknown = holdsUnknown(field);
    const tail = [behind, isUnknown ? sourceOf(sweep, field) : undefined].filter(each => each !== undefined);
    const comment = tail.length ? `  # ${tail.join('; ')}` : '';
    if (children.length > 0) {
      line(indent, key + (behind === undefined ? '' : `  # ${behind}`));
      inside(children, below, field, `${indent}  `);
      return;
    }
    if (isUnknown) unknown.push(placeOf(text.length + indent.length + key.length + 1));
    line(indent, `${key} ${isUnknown ? NOTHING : valueYaml(field, false)}${comment}`);
    comments(`${indent}  `, below);
  };
  const inside = (children: readonly Commented[], below: readonly string[], field: Field, indent: string) => {
    for (const child of children) write(child, indent);
    comments(indent, below);
    if (field.target?.kind === 'map' && field.target.isOpen)
      line(indent, `# ${l10n.t('further keys come from Python')}`);
  };
  const top = commentedSweep(sweep);
  for (const [name, value] of destination(sweep)) line('', `${name}: ${toYaml(value, { flow: false, json: false })}`);
  comments('', [...top.above, ...(top.behind === undefined ? [] : [top.behind])]);
  inside(top.children, top.below, top.field, '');
  return { text, unknown };
}

/** Where the call sends the sweep, which a sweep file says itself. */
function destination({ root, tree }: SweepFile): (readonly [string, string])[] {
  const { entity, project } = tree.python ?? {};
  return [['entity', entity] as const, ['project', project] as const].flatMap(([name, value]) =>
    value === undefined || value === '?' || root.has(name) ? [] : [[name, value] as const],
  );
}

const NOTHING = 'null';

function placeOf(start: number): { start: number; end: number } {
  return { start, end: start + NOTHING.length };
}

/** The Python that makes a value, on one line. */
function sourceOf({ tree }: SweepFile, { node, name }: Field): string {
  const source = tree.text.slice(node.start, node.end).replace(/\s+/g, ' ').trim();
  return source === '' ? name : source.slice(0, 100);
}
