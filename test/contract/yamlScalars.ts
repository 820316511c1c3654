// Random YAML scalars that try every turn of the reader: seeded, so that a failure can be repeated.
import type { Random } from './launchValues.ts';
import { PLAIN, PARTS, SOUP, TAGS, ESCAPES } from './yamlPieces.ts';

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Up to `most` pieces, joined. */
export function many(random: Random, most: number, make: () => string, between = ''): string {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, make).join(between);
}

/** What double quotes may hold besides escapes. */
const IN_DOUBLE_QUOTES = [...SOUP.filter(c => c !== '"' && c !== '\\'), 'word', '  ', '\n', '\n\n'];

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
          ? `"${many(random, 6, () => (random() < 0.4 ? pick(random, ESCAPES) : pick(random, IN_DOUBLE_QUOTES)))}"`
          : kind < 0.92
            ? `'${many(random, 6, () => pick(random, [...SOUP.filter(c => c !== "'"), "''", 'word', '\n', '\n\n ']))}'`
            : blockScalar(random);
  return random() < 0.15 ? `${pick(random, TAGS)} ${text}` : text;
}

/** What a line of a block scalar may hold. */
const LINES = ['a', 'b c', '', '', '# d', '- x', '\tx', 'k: v', '...', '---'];

function blockScalar(random: Random): string {
  const head =
    `${pick(random, ['|', '>'])}${pick(random, ['', '', '', '-', '+', '2', '1-', '+2', '3', '0', '10', '--'])}` +
    pick(random, ['', '', ' ', ' # c', '#c', ' x']);
  return `${head}\n${many(random, 5, () => `${' '.repeat(Math.floor(random() * 5))}${pick(random, LINES)}\n`)}`;
}

/** A scalar in a place that takes one. */
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
