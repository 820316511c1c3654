// Random YAML that tries every turn of the reader: seeded, so that a failure can be repeated.
import type { Random } from './launchValues.ts';

const PLAIN = [
  '1',
  '0',
  '-0',
  '+1',
  '-1',
  '00',
  '010',
  '08',
  '0o10',
  '0x1F',
  '0xg',
  '-0x1f',
  '0b101',
  '0b12',
  '1_000',
  '1__0',
  '_1',
  '1_',
  '+_1',
  '1e5',
  '1E5',
  '1e-5',
  '1e+5',
  '1.0e5',
  '1.0e+5',
  '1.e-5',
  '1.0E-5',
  '.5',
  '+.5',
  '-.5',
  '.5e3',
  '.5e+3',
  '.e5',
  '1.',
  '+1.',
  '1.5',
  '1.5_',
  '1_0.0_5',
  '1.5.5',
  '..5',
  '.',
  '..',
  '.inf',
  '+.inf',
  '-.Inf',
  '.INF',
  '.nan',
  '.NaN',
  '+.nan',
  'inf',
  'nan',
  '1:30',
  '1:60',
  '1:59:59',
  '-1:30',
  '1:30.5',
  '0:0',
  '01:30',
  '190:20:30',
  '190:20:30.15',
  '1:2:3:4',
  '1_0:2_0',
  'yes',
  'Yes',
  'YES',
  'yEs',
  'no',
  'on',
  'On',
  'ON',
  'off',
  'y',
  'n',
  'true',
  'True',
  'TRUE',
  'tRue',
  'false',
  'null',
  'Null',
  'NULL',
  'nUll',
  '~',
  '~~',
  '',
  '=',
  '<<',
  '<',
  '==',
  '2024-01-01',
  '2024-1-1',
  '2024-13-01',
  '2024-02-30',
  '2023-02-29',
  '0000-01-01',
  '2024-01-01 10:00:00',
  '2024-01-01T10:00:00Z',
  '2024-01-01t1:00:00',
  '2024-1-1 1:00:00',
  '2024-01-01 10:00:00.123456789',
  '2024-01-01 10:00:00.',
  '2024-01-01 10:00:00 +5',
  '2024-01-01 10:00:00 -05:30',
  '2024-01-01 25:00:00',
  '2024-01-01 10:61:00',
  '2001-12-14t21:59:43.10-05:00',
  '2001-12-14 21:59:43.10 -5',
  '2002-12-14',
  '20024-01-01',
  '123456789012345678901234567890',
  '-99999999999999999999',
  '1.7976931348623157e+309',
  '5.0e-324',
  '2.0e-325',
  '0.1',
  '0.30000000000000004',
  '1.0e+16',
  '123456789.123456789',
  '1e400',
  '1.0e+400',
  'a',
  'word',
  'two words',
  'é',
  '漢字',
  '😀',
  'a:b',
  'a: b',
  'a #b',
  'a#b',
  '#a',
  '-',
  '- a',
  '-a',
  '--',
  '---',
  '--- a',
  '...',
  '?',
  '? a',
  '?a',
  ':',
  ': a',
  ':a',
  ',',
  ',a',
  '[',
  ']',
  '{',
  '}',
  '&a',
  '&a b',
  '*a',
  '!a',
  '!!str',
  '!!int',
  '|',
  '>',
  '%a',
  '@a',
  '`a',
  "'",
  '"',
  "it's",
  'a"b',
  '\\',
  '${args}',
  '{{x}}',
  'http://a.b/c',
  'a\tb',
  '\ta',
  'a\t',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\x85',
  '\x07',
  '\ud800',
];
const PARTS = [
  '0',
  '1',
  '2',
  '9',
  '7',
  '_',
  '.',
  ':',
  '-',
  '+',
  'e',
  'E',
  'x',
  'b',
  'o',
  'f',
  'T',
  't',
  'Z',
  ' ',
  '59',
  '60',
  '10',
  '00',
  '2024',
  '-01',
  ':30',
  'inf',
  'nan',
  '.0',
  'e-',
  'e+',
];
const SOUP = Array.from('ab01 \t\n:-#?,[]{}\'"\\!&*|>%@`=~._é漢😀\x85\u2028\r');
const TAGS = [
  '!!str',
  '!!int',
  '!!float',
  '!!bool',
  '!!null',
  '!!timestamp',
  '!!binary',
  '!!seq',
  '!!map',
  '!!set',
  '!!omap',
  '!!pairs',
  '!!merge',
  '!!value',
  '!',
  '!a',
  '!!python/name:x',
  '!<tag:yaml.org,2002:str>',
  '!<!a>',
  '!e!x',
];
const ESCAPES = [
  '\\n',
  '\\t',
  '\\\\',
  '\\"',
  '\\x41',
  '\\u00e9',
  '\\U0001F600',
  '\\ ',
  '\\/',
  '\\0',
  '\\a',
  '\\e',
  '\\N',
  '\\_',
  '\\L',
  '\\P',
  '\\q',
  '\\x4',
  '\\\n',
  '\\\n  ',
  '\\ud83d',
  '\\ude00',
];

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function many(random: Random, most: number, make: () => string, between = ''): string {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, make).join(between);
}

/** One scalar as it may be written: plain, quoted, in a block, with a tag. */
export function scalarText(random: Random): string {
  const kind = random();
  const plain = () => (kind < 0.35 ? pick(random, PLAIN) : many(random, 7, () => pick(random, PARTS)));
  const text =
    kind < 0.7
      ? plain()
      : kind < 0.78
        ? many(random, 8, () => pick(random, SOUP))
        : kind < 0.86
          ? `"${many(random, 6, () => (random() < 0.4 ? pick(random, ESCAPES) : pick(random, [...SOUP.filter(c => c !== '"' && c !== '\\'), 'word', '  ', '\n', '\n\n'])))}"`
          : kind < 0.92
            ? `'${many(random, 6, () => pick(random, [...SOUP.filter(c => c !== "'"), "''", 'word', '\n', '\n\n ']))}'`
            : blockScalar(random);
  return random() < 0.15 ? `${pick(random, TAGS)} ${text}` : text;
}

function blockScalar(random: Random): string {
  const head = `${pick(random, ['|', '>'])}${pick(random, ['', '', '', '-', '+', '2', '1-', '+2', '3', '0', '10', '--'])}${pick(random, ['', '', ' ', ' # c', '#c', ' x'])}`;
  return `${head}\n${many(random, 5, () => `${' '.repeat(Math.floor(random() * 5))}${pick(random, ['a', 'b c', '', '', '# d', '- x', '\tx', 'k: v', '...', '---'])}\n`)}`;
}

/** A scalar in a place where one may stand. */
export function scalarDocument(random: Random): string {
  const text = scalarText(random);
  const kind = random();
  if (kind < 0.35) return `k: ${text}\n`;
  if (kind < 0.5) return `- ${text}\n`;
  if (kind < 0.6) return `[${text}, 1]\n`;
  if (kind < 0.7) return `{k: ${text}, j: 1}\n`;
  if (kind < 0.78) return `${text}: 1\nb: 2\n`;
  if (kind < 0.86) return `a:\n  b: ${text}\nc: 1\n`;
  return text;
}

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

/** A whole document: well made for the most part, then perhaps hurt in one or two places. */
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
    return `${pad}<<: ${random() < 0.3 ? `[*${pick(random, anchors)}, *${pick(random, anchors)}]` : `*${pick(random, anchors)}`}${comment(random)}\n`;
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
  return `${pad}${key}:${anchor}${comment(random)}\n${random() < 0.05 ? '\n' : ''}${block(random, indent + step, depth - 1, anchors)}`;
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
  return `{${many(random, 4, () => (random() < 0.1 ? inner() : `${random() < 0.1 ? '? ' : ''}${word(random)}${pick(random, [': ', ': ', ': ', ':', ' : '])}${inner()}`), gap)}}`;
}

/** Takes out, doubles, swaps or puts in a piece, as an author's slip does. */
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
