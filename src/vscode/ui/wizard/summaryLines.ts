import { textWidth } from '../../../core/textWidth.ts';
import { BELOW, ROW } from './rowLines.ts';

/**
 * The parts of a summary in lines that are not cut off: the first for below a row, the others for rows of their own. No
 * part is split; the first line is empty where its first part is too long for it.
 */
export function summaryLines(parts: readonly string[]): readonly [string, ...string[]] {
  let first = '';
  const others: string[] = [];
  for (const part of parts) {
    const last = others.at(-1) ?? first;
    const longer = last === '' ? part : `${last} · ${part}`;
    if (textWidth(longer) > (others.length > 0 ? ROW : BELOW)) others.push(part);
    else if (others.length > 0) others[others.length - 1] = longer;
    else first = longer;
  }
  return [first, ...others];
}
