// Random YAML documents, seeded, made of the scalars of yamlScalars.ts.
import type { Random } from './launchValues.ts';
import { SOUP } from './yamlPieces.ts';
import { many, pick, scalarText } from './yamlScalars.ts';

const COMMON = [
  'a',
  'b',
  'c',
  'd',
  'lr',
  'min',
  'max',
  'values',
  'name',
  '1',
  '2.0',
  'yes',
  '~',
  '"q"',
  "'s'",
  '1e-5',
  'x y',
  '2024-01-01',
  '0',
  '1',
  '1.0',
  'true',
];
/** A word or number; seldom one that has no value (`=`, `<<`). */
const word = (random: Random): string => (random() < 0.01 ? pick(random, ['<<', '=']) : pick(random, COMMON));

/** A whole document: well made for the most part, then perhaps damaged in one or two places. */
export function documentText(random: Random): string {
  const anchors: string[] = [];
  const head =
    random() < 0.1
      ? pick(random, [
          '---\n',
          '--- ',
          '%YAML 1.1\n---\n',
          '# c\n',
          '\ufeff',
          '\n\n',
          '%TAG !e! tag:e,1:\n---\n',
          '--- # c\n',
          '...\n',
        ])
      : '';
  const tail =
    random() < 0.1
      ? pick(random, ['...\n', '---\n', '\n\n', '# end', '  # end\n', '--- b\n', '...\n...\n', '...\n# c\n', '\t\n'])
      : '';
  let text = head + block(random, 0, 3, anchors) + tail;
  if (random() < 0.35) text = hurt(random, text);
  if (random() < 0.1) text = hurt(random, text);
  return random() < 0.1 ? text.replaceAll('\n', '\r\n') : text;
}

function block(random: Random, indent: number, depth: number, anchors: string[]): string {
  const pad = ' '.repeat(indent);
  const count = 1 + Math.floor(random() * 4);
  if (depth === 0 || random() < 0.1) return `${pad}${leaf(random, anchors)}\n`;
  const list = random() < 0.3;
  return Array.from({ length: count }, () =>
    list ? item(random, indent, depth, anchors) : pair(random, indent, depth, anchors),
  ).join('');
}

function pair(random: Random, indent: number, depth: number, anchors: string[]): string {
  const pad = ' '.repeat(indent);
  const key =
    random() < 0.03 ? `? ${leaf(random, anchors)}\n${pad}` : random() < 0.08 && anchors.length ? '<<' : word(random);
  if (key === '<<' && anchors.length && random() < 0.8)
    return (
      `${pad}<<: ` +
      (random() < 0.3 ? `[*${pick(random, anchors)}, *${pick(random, anchors)}]` : `*${pick(random, anchors)}`) +
      `${comment(random)}\n`
    );
  const kind = random();
  if (kind < 0.5) return `${pad}${key}: ${leaf(random, anchors)}${comment(random)}\n`;
  if (kind < 0.55) return `${pad}${key}:${comment(random)}\n`;
  const anchor =
    random() < 0.15
      ? ` &${newAnchor(random, anchors)}`
      : random() < 0.05
        ? ` ${pick(random, ['!!map', '!!seq', '!!set', '!!omap'])}`
        : '';
  const step = pick(random, [2, 2, 2, 4, 1, 3, 0]);
  return (
    `${pad}${key}:${anchor}${comment(random)}\n` +
    `${random() < 0.05 ? '\n' : ''}${block(random, indent + step, depth - 1, anchors)}`
  );
}

function item(random: Random, indent: number, depth: number, anchors: string[]): string {
  const pad = ' '.repeat(indent);
  if (random() < 0.6) return `${pad}- ${leaf(random, anchors)}${comment(random)}\n`;
  const inner = block(random, indent + 2, depth - 1, anchors);
  return random() < 0.7 ? `${pad}- ${inner.slice(indent + 2)}` : `${pad}-\n${inner}`;
}

function comment(random: Random): string {
  return random() < 0.06 ? pick(random, [' # c', '  # c: d', '#c', ' #', '\t# c']) : '';
}

function newAnchor(random: Random, anchors: string[]): string {
  const name = random() < 0.1 && anchors.length ? pick(random, anchors) : `n${anchors.length}`;
  anchors.push(name);
  return name;
}

function leaf(random: Random, anchors: string[]): string {
  const kind = random();
  if (kind < 0.08 && anchors.length) return `*${pick(random, anchors)}`;
  if (kind < 0.12) return `&${newAnchor(random, anchors)} ${word(random)}`;
  if (kind < 0.3) return flow(random, 2, anchors);
  if (kind < 0.34) return scalarText(random).replace(/\n/g, '\n      ');
  if (kind < 0.37) return `${word(random)}\n        ${word(random)}`;
  return word(random);
}

function flow(random: Random, depth: number, anchors: string[]): string {
  const inner = () =>
    depth > 0 && random() < 0.25
      ? flow(random, depth - 1, anchors)
      : random() < 0.1
        ? leaf(random, anchors)
        : word(random);
  const gap = pick(random, [', ', ',', ' , ', ',\n    ']);
  if (random() < 0.5) return `[${many(random, 4, inner, gap)}${random() < 0.1 ? ',' : ''}]`;
  const key = () => `${random() < 0.1 ? '? ' : ''}${word(random)}${pick(random, [': ', ': ', ': ', ':', ' : '])}`;
  return `{${many(random, 4, () => (random() < 0.1 ? inner() : `${key()}${inner()}`), gap)}}`;
}

/** Removes, doubles, swaps or inserts a piece, as an author's slip does. */
function hurt(random: Random, text: string): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = 1 + Math.floor(random() * 3);
  switch (Math.floor(random() * 5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 2:
      return text.slice(0, at) + pick(random, SOUP) + text.slice(at + 1);
    case 3:
      return (
        text.slice(0, at) +
        pick(random, [...SOUP, '  ', '\n', '- ', ': ', '\t', '&x ', '*x', '!!int ', '"', "'", '#', ' #']) +
        text.slice(at)
      );
    default:
      return text.slice(0, at);
  }
}
