// The picture in docs/architecture.md: which room imports from which, read from the code. Arrows that others imply are
// left out. It is drawn only where the rules of the rooms are kept: arrows go down, without circles.
import { cruise } from 'dependency-cruiser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../.dependency-cruiser.mjs';
import { rooms } from '../rooms.mjs';

const START = '<!-- picture: made by `npm run generate` -->';
const END = '<!-- /picture -->';

/** docs/architecture.md with its picture redrawn. */
export async function architecture(root) {
  const path = join('docs', 'architecture.md');
  const before = readFileSync(join(root, path), 'utf8');
  const [start, end] = [before.indexOf(START), before.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path} has no place for its picture: ${START} … ${END}`);
  const text = `${before.slice(0, start)}${START}\n${await picture(root)}${before.slice(end)}`;
  return new Map([[path, text]]);
}

async function picture(root) {
  const { options, ...ruleSet } = config;
  const { output } = await cruise(['src'], { ...options, baseDir: root, validate: true, ruleSet });
  if (output.summary.violations.length > 0)
    throw new Error(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).join('\n'));
  const roomOf = file => rooms.find(({ path }) => new RegExp(path).test(file))?.name;
  const arrows = new Map();
  for (const { source, dependencies } of output.modules) {
    const from = roomOf(source);
    if (from === undefined) continue;
    if (!arrows.has(from)) arrows.set(from, new Set());
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to !== undefined && to !== from) arrows.get(from).add(to);
    }
  }
  const reached = (from, to, seen = new Set()) =>
    [...(arrows.get(from) ?? [])].some(next => {
      if (seen.has(next)) return false;
      seen.add(next);
      return next === to || reached(next, to, seen);
    });
  const implied = (from, to) => [...arrows.get(from)].some(other => other !== to && reached(other, to));
  const used = rooms.filter(({ name }) => arrows.has(name));
  const id = name => name.replaceAll('/', '_');
  const node = ({ name, holds }) => `    ${id(name)}["<b>${name}</b><br>${holds}"]`;
  const group = (title, members) => [`  subgraph ${title}`, ...members.map(node), '  end'];
  const [editor, core] = [used.filter(r => /^vscode/.test(r.name)), used.filter(r => /^core/.test(r.name))];
  const others = used.filter(room => !editor.includes(room) && !core.includes(room));
  const lines = used.flatMap(({ name }) =>
    [...arrows.get(name)]
      .filter(to => !implied(name, to))
      .sort()
      .map(to => `  ${id(name)} --> ${id(to)}`),
  );
  return [
    '```mermaid',
    'graph TD',
    ...others.map(node),
    ...group('editor', editor),
    ...group('core', core),
    ...lines,
    '```',
    '',
  ].join('\n');
}
