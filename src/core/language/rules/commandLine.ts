import { toYaml } from '../../yaml/write/toYaml.ts';

/** A longer command is not put in a fix. */
const MOST_WORDS = 12;

/**
 * The words of a command line as a YAML list; undefined for other values and for words that a shell would read in a
 * special way.
 */
export function commandList(line: string | undefined): string | undefined {
  const words = line?.trim().split(/\s+/) ?? [];
  if (words.length > MOST_WORDS || !words.every(word => /^[\w./:=${}-]+$/.test(word))) return undefined;
  return words.length > 0 ? toYaml(words, { flow: true, json: false }) : undefined;
}
