import type { ThemeIcon } from 'vscode';
import { textWidth } from '../../../core/textWidth.ts';
import { iconLabel } from './iconLabel.ts';
import { BELOW, inLines, ROW } from './rowLines.ts';

/** A row of a list, without what it answers. */
export interface Row {
  readonly iconPath?: ThemeIcon;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/**
 * A sentence as rows, none of which is cut off: its first line with an icon, its second below it, the others in rows of
 * their own. It is broken at a pause where the rest fits below, but not within brackets. `hint`, what Enter does
 * there, comes last.
 */
export function sentenceRows(icon: string, sentence: string, hint?: string): readonly [Row, ...Row[]] {
  const [first, ...others] = linesOf(sentence, hint);
  return rowsOf(icon, first, withHint(others, hint));
}

/** A row with an icon and texts below it, each on lines of its own; what does not fit there is in rows of their own. */
export function rowsBelow(icon: string, label: string, ...texts: readonly string[]): readonly [Row, ...Row[]] {
  return rowsOf(
    icon,
    label,
    texts.flatMap(text => inLines(text, BELOW, BELOW)),
  );
}

function rowsOf(icon: string, label: string, [detail, ...further]: readonly string[]): readonly [Row, ...Row[]] {
  return [
    { ...iconLabel(icon, label), ...(detail !== undefined && { detail }) },
    ...further.map(description => ({ label: '', description })),
  ];
}

function withHint(lines: readonly string[], hint: string | undefined): readonly string[] {
  const last = lines.at(-1);
  if (hint === undefined) return lines;
  if (last === undefined || textWidth(`${last} · ${hint}`) > BELOW) return [...lines, hint];
  return [...lines.slice(0, -1), `${last} · ${hint}`];
}

/** The sentence in lines: in two at a pause, where what comes after it fits beside the hint. */
function linesOf(sentence: string, hint: string | undefined): readonly [string, ...string[]] {
  if (textWidth(sentence) <= ROW) return [sentence];
  const below = BELOW - (hint === undefined ? 0 : textWidth(` · ${hint}`));
  const head = sentence.slice(0, ROW);
  // A break inside brackets would split them, so their content counts as one word.
  const open = head.lastIndexOf('(');
  const whole = open > head.lastIndexOf(')') ? head.slice(0, open) : head;
  const breath = Math.max(
    ...[': ', '; ', '. ', ', '].map(mark => whole.lastIndexOf(mark)),
    whole.length < head.length ? whole.length - 2 : whole.lastIndexOf(' (') - 1,
  );
  const second = sentence.slice(breath + 2);
  const isGood = breath > ROW / 3 && textWidth(head.slice(0, breath + 1)) <= ROW && textWidth(second) <= below;
  return isGood ? [sentence.slice(0, breath + 1).trimEnd(), second.trimStart()] : inLines(sentence, ROW, BELOW);
}
