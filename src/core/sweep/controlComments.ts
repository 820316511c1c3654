import type { YamlTree } from '../yaml/read/node.ts';
import { lineAt } from '../yaml/read/position.ts';

/**
 * What comments of ours say: `# launch-sweeps: sweep` or `off` for the file, `ignore CODE` for a line, `ignore-file
 * CODE` for the file.
 */
export interface ControlComments {
  /** `on`: taken for a sweep whatever it holds; `off`: never. */
  readonly claim: 'on' | 'off' | undefined;
  /** Codes that are silent in the whole file; `*` for all. */
  readonly fileCodes: ReadonlySet<string>;
  /** Codes that are silent on a line (from 0). */
  readonly lineCodes: ReadonlyMap<number, ReadonlySet<string>>;
}

const COMMENT = /^#\s*launch-sweeps:\s*(sweep|launch-sweep|on|off|ignore-file|ignore)\b\s*(.*)$/i;

/** The comment that silences a code on the next line, or in the whole file. */
export function controlComment(verb: 'ignore' | 'ignore-file', code: string): string {
  return `# launch-sweeps: ${verb} ${code}`;
}

/** Reads them. A comment on its own line applies to the next line that is not only a comment. */
export function readControlComments(tree: YamlTree): ControlComments {
  let claim: 'on' | 'off' | undefined;
  const fileCodes = new Set<string>();
  const lineCodes = new Map<number, Set<string>>();
  // Comments of a long Python file are looked for only where one may be ours.
  if (!/launch-sweeps:/i.test(tree.text)) return { claim, fileCodes, lineCodes };
  for (const place of tree.comments) {
    const match = COMMENT.exec(tree.text.slice(place.start, place.end).trim());
    if (!match) continue;
    const verb = (match[1] ?? '').toLowerCase();
    if (verb === 'off') claim = 'off';
    else if (verb === 'ignore' || verb === 'ignore-file') {
      const codes = (match[2] ?? '').split(/[\s,]+/).filter(c => /^[a-z][a-z0-9-]*$/.test(c));
      const list = codes.length ? codes : ['*'];
      if (verb === 'ignore-file') list.forEach(c => fileCodes.add(c));
      else {
        const line = spokenLine(tree, place.start);
        const known = lineCodes.get(line) ?? new Set();
        list.forEach(c => known.add(c));
        lineCodes.set(line, known);
      }
    } else claim ??= 'on';
  }
  return { claim, fileCodes, lineCodes };
}

function spokenLine(tree: YamlTree, start: number): number {
  const line = lineAt(tree.lineStarts, start);
  const textOf = (n: number) => tree.text.slice(tree.lineStarts[n], tree.lineStarts[n + 1] ?? tree.text.length).trim();
  if (!textOf(line).startsWith('#')) return line;
  for (let next = line + 1; next < tree.lineStarts.length; next++) {
    const text = textOf(next);
    if (text !== '' && !text.startsWith('#')) return next;
  }
  return line;
}

/** True where a comment silences this code at this place. */
export function isSilenced(
  comments: ControlComments,
  lineStarts: readonly number[],
  code: string,
  start: number,
): boolean {
  if (comments.fileCodes.has(code) || comments.fileCodes.has('*')) return true;
  const here = comments.lineCodes.get(lineAt(lineStarts, start));
  return here !== undefined && (here.has(code) || here.has('*'));
}
