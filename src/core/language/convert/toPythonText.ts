import type { SweepFile } from '../../sweep/sweepFile.ts';
import { quoted } from '../../python/values/repr.ts';
import { pythonLiteral } from '../../sweep/python/pythonLiteral.ts';
import { commentedSweep, type Commented } from './commented.ts';

/** Writes a sweep as a Python dict, with its comments: what PyYAML reads, Python makes. */
export function toPythonText(sweep: SweepFile, name = 'sweep_config'): string {
  const lines: string[] = [];
  const comments = (indent: string, list: readonly string[]) => {
    for (const each of list) lines.push(`${indent}# ${each}`.trimEnd());
  };
  const write = ({ name: key = '', field, above, behind, children, below }: Commented, indent: string) => {
    comments(indent, above);
    const start = `${indent}${quoted(key)}: `;
    const comment = behind === undefined ? '' : `  # ${behind}`;
    if (children.length === 0) {
      lines.push(`${start}${pythonLiteral(field)},${comment}`);
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
