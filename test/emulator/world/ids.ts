/** A global id of W&B's GraphQL: base64 of the kind and what names the thing within it. */
export function globalId(kind: string, ...parts: readonly (string | number)[]): string {
  return Buffer.from([kind, ...parts].join(':')).toString('base64');
}

/** What a global id names; undefined where it is none of that kind. Names hold no colons but the last part may. */
export function readGlobalId(id: string, kind: string): readonly string[] | undefined {
  const parts = Buffer.from(id, 'base64').toString('utf8').split(':');
  return parts[0] === kind ? parts.slice(1) : undefined;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A name of eight characters, as sweeps and runs have it. */
export function shortName(random: () => number): string {
  return Array.from({ length: 8 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
}

const ADJECTIVES = [
  'amber',
  'brisk',
  'calm',
  'daily',
  'eager',
  'fresh',
  'gentle',
  'happy',
  'icy',
  'jolly',
  'lively',
  'mellow',
  'noble',
  'quiet',
  'rosy',
  'solar',
  'tidy',
  'vivid',
  'warm',
  'zesty',
];
const NOUNS = [
  'breeze',
  'brook',
  'cloud',
  'dune',
  'ember',
  'field',
  'forest',
  'glade',
  'harbor',
  'island',
  'lake',
  'meadow',
  'moon',
  'planet',
  'river',
  'shadow',
  'sky',
  'star',
  'sunset',
  'wave',
];

/**
 * A name that people read: two words and a number, as W&B gives its runs; for a sweep's run with the word `sweep`
 * between them.
 */
export function displayName(random: () => number, number: number, sweep: boolean): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  return `${pick(ADJECTIVES)}-${sweep ? 'sweep' : pick(NOUNS)}-${String(number)}`;
}
