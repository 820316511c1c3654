// Random YAML documents of mappings that merge those before them: rows, lists, keys said again, keys that are aliases.
import type { Random } from './launchValues.ts';
import { pick } from './yamlScalars.ts';

const WORDS = [
  'min',
  'max',
  'values',
  '"min"',
  "'q'",
  'q',
  'a',
  'yes',
  'on',
  '1',
  '01',
  '1.0',
  '~',
  '=',
  'é',
  '!!str q',
];

/** A document of some five mappings, most of which merge one or several of those before. */
export function mergesText(random: Random): string {
  const names: string[] = [];
  const maps = list(random, 2, 10, i => {
    const text = `m${i}: &m${i} ${mapping(random, names)}`;
    names.push(`*m${i}`);
    return text;
  });
  return `${maps.join('\n')}\n`;
}

function list(random: Random, least: number, most: number, make: (i: number) => string): string[] {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, (_, i) => make(i));
}

function mapping(random: Random, names: readonly string[]): string {
  const words = random() < 0.7 ? ['min', 'max', 'values', '"min"'] : WORDS;
  const value = (i: number): string => (random() < 0.02 ? '!!int word' : `${i}${pick(random, ['', '.5'])}`);
  const parts = list(random, 0, 4, i => `${random() < 0.05 ? '&k ' : ''}${pick(random, words)} : ${value(i)}`);
  if (random() < 0.03) parts.push('*k : alias');
  const merges = names.length === 0 ? 0 : random() < 0.75 ? 1 : random() < 0.5 ? 2 : 0;
  for (let i = 0; i < merges; i++)
    parts.splice(Math.floor(random() * (parts.length + 1)), 0, `<<: ${merged(random, names)}`);
  return `{${parts.join(', ')}}`;
}

function merged(random: Random, names: readonly string[]): string {
  if (random() < 0.1) return mapping(random, []);
  return random() < 0.75 ? pick(random, names) : `[${list(random, 1, 4, () => pick(random, names)).join(', ')}]`;
}
