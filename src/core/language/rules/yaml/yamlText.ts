import type { Place } from '../../../yaml/read/node.ts';
import { PyJsonError, pyJsonLoads } from '../../../python/values/jsonLoads.ts';
import type { Family, Rule } from '../rule.ts';

/** What PyYAML refuses to read; said by `validate` itself, before any other rule. */
export const yamlRule: Rule = { code: 'yaml', severities: ['error'] };

/** What Python's json refuses in a launch sweep's .json file; said in the same way. */
export const jsonRule: Rule = { code: 'json', severities: ['error'] };

export const yamlText: Family = { name: 'YAML and JSON', rules: [yamlRule, jsonRule], check: () => undefined };

/** Why Python's json refuses a text, and where; undefined where it takes it. */
export function jsonProblem(text: string): (Place & { readonly message: string }) | undefined {
  try {
    pyJsonLoads(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof PyJsonError)) throw error;
    const { offset, message } = error;
    return {
      start: offset,
      end: Math.min(offset + 1, text.length),
      message: `Python's json refuses this, ${whyOf(text, offset, message)}.`,
    };
  }
}

/** The mistakes of people who are used to YAML, Python or JavaScript, with their cure; else what is expected at the place. */
function whyOf(text: string, offset: number, message: string): string {
  const rest = text.slice(offset, offset + 20);
  const word = /^[A-Za-z_][\w-]*/.exec(rest)?.[0];
  const literal = word === undefined ? undefined : { True: 'true', False: 'false', None: 'null' }[word];
  if (/^(?:#|\/[/*])/.test(rest)) return 'for JSON has no comments: take the comment out';
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(0, offset)))
    return 'for JSON takes no comma behind the last item: take it out';
  if (rest.startsWith("'")) return 'for JSON takes texts in double quotes only: write "…"';
  if (literal !== undefined) return `for JSON knows no \`${word ?? ''}\`: write \`${literal}\``;
  if (word !== undefined) return `for JSON wants every text in double quotes: write "${word}"`;
  const [, cure = 'write it here'] = CURES.find(([part]) => message.includes(part)) ?? [];
  return `for ${message.charAt(0).toLowerCase()}${message
    .slice(1)
    .replace(/\.$/, '')
    .replace(/ here$/, '')}: ${cure}`;
}

/** Where something is not missing but wrong. */
const CURES: readonly (readonly [string, string])[] = [
  ['follows the end', 'take it out'],
  ['not closed', 'add the closing quote'],
  ['control character', 'write `\\n` or `\\t`'],
  ['escape is not known', 'write two backslashes for one'],
  ['byte order mark', 'choose UTF-8 without BOM'],
  ['digits', 'write a smaller number'],
];
