import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { pyRepr } from '../../python/values/repr.ts';
import { commentedSweep, type Commented } from './commented.ts';

/** Writes a sweep as a Python dict, with its comments: what PyYAML reads, Python makes. */
export function toPythonText(sweep: SweepFile, name = 'sweep_config'): string {
  const lines: string[] = [];
  const comments = (indent: string, list: readonly string[]) => {
    for (const each of list) lines.push(`${indent}# ${each}`.trimEnd());
  };
  const write = ({ name: key = '', field, above, behind, children, below }: Commented, indent: string) => {
    comments(indent, above);
    const start = `${indent}${text(key)}: `;
    const comment = behind === undefined ? '' : `  # ${behind}`;
    if (children.length === 0) {
      lines.push(`${start}${valueText(field)},${comment}`);
      comments(indent, below);
      return;
    }
    lines.push(`${start}{${comment}`);
    inside(children, below, `${indent}    `);
    lines.push(`${indent}},`);
  };
  const inside = (children: readonly Commented[], below: readonly string[], indent: string) => {
    for (const child of children) write(child, indent);
    comments(indent, below);
  };
  const top = commentedSweep(sweep);
  comments('', top.above);
  lines.push(`${name} = {`);
  inside(top.children, top.below, '    ');
  return `${lines.join('\n')}\n}\n`;
}

function valueText(field: Field): string {
  const { scalar } = field;
  if (field.type === 'seq') return `[${field.items.map(valueText).join(', ')}]`;
  if (field.type === 'map') return `{${field.items.map(item => `${text(item.name)}: ${valueText(item)}`).join(', ')}}`;
  if (scalar?.type === 'float' && !Number.isFinite(scalar.value)) return `float(${text(pyRepr(scalar))})`;
  return scalar?.type === 'str' ? text(scalar.value) : scalar ? pyRepr(scalar) : 'None';
}

function text(value: string): string {
  return pyRepr({ type: 'str', value });
}
