import * as l10n from '@vscode/l10n';
import { CR, isBreakOrEnd, LF, SPACE, TAB } from './charClasses.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

/**
 * Steps over a character that cannot start a value, with a problem. Gives what is read as the value for recovery;
 * undefined for a tab. `afterValue`: a value ends on this line before it.
 */
export function cannotStart(
  source: Source,
  inFlow: boolean,
  afterValue: boolean,
  complain: (message: string, start: number, end: number, onlyPyYaml?: boolean) => void,
): Token | undefined {
  const start = source.pos;
  if (source.peek() === TAB) {
    while (source.peek() === TAB || source.peek() === SPACE) source.pos++;
    const next = source.peek();
    // PyYAML refuses a tab even at the end of a line or before a comment, where YAML 1.2 allows it.
    const onlyPyYaml = next === LF || next === CR || next === 0x23 || isBreakOrEnd(next) || afterValue;
    complain(l10n.t('PyYAML does not accept a tab between values. Use spaces.'), start, source.pos, onlyPyYaml);
    return undefined;
  }
  complain(l10n.t('A value cannot start with `{0}`. Quote it.', source.text[start] ?? ''), start, start + 1);
  while (!isBreakOrEnd(source.peek()) && !(inFlow && source.peek() === 0x2c)) source.pos++;
  return {
    kind: 'scalar',
    style: 'plain',
    text: source.text.slice(start, source.pos).trimEnd(),
    start,
    end: source.pos,
  };
}
