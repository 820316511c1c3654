import { pickText, type PickText, type TextItem } from '../../ui/wizard/pickText.ts';
import type { Answer } from '../../ui/wizard/steps.ts';

export interface AskOption<T> extends Omit<PickText, 'current' | 'items' | 'check' | 'typed'> {
  /** The row that changes nothing: what holds if nothing is chosen. */
  readonly keep: string;
  /** What was chosen before. It comes first, and is given back as it was. */
  readonly chosen: T | undefined;
  readonly textOf: (value: T) => string;
  /** What a typed string means, or why it cannot be used. */
  readonly read: (typed: string) => { readonly value: T } | { readonly problem: string };
  /** Further rows, by the string that typing them would be. */
  readonly others?: readonly string[];
}

/** What `pickText` gives for the row that changes nothing: nobody can type it. */
const KEEP = '';

/**
 * Asks for an option whose first row changes nothing: what was chosen before, else what holds anyway. undefined in the
 * answer = nothing is chosen.
 */
export async function askOption<T>(options: AskOption<T>): Promise<Answer<T | undefined>> {
  const { keep, chosen, textOf, read, others = [], ...question } = options;
  const current = chosen === undefined ? undefined : textOf(chosen);
  const rows: readonly TextItem[] = [
    { label: keep, value: KEEP },
    ...others.filter(value => value !== current).map(value => ({ label: value, value })),
  ];
  const answer = await pickText({
    ...question,
    current,
    items: rows,
    check: typed => {
      const meant = read(typed);
      return 'problem' in meant ? meant.problem : undefined;
    },
  });
  if (typeof answer !== 'object') return answer;
  if (answer.value === KEEP) return { value: undefined };
  if (answer.value === current) return { value: chosen };
  const meant = read(answer.value);
  return { value: 'value' in meant ? meant.value : undefined };
}
