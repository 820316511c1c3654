import { parameterWords } from '../../space/parameterWords.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Place } from '../../yaml/read/node.ts';
import { endOfString } from '../../python/source/mask.ts';
import type { OptionUse } from '../types.ts';
import type { Program } from '../../python/program/readProgram.ts';
import { fitBeside } from './programFit.ts';

/**
 * Which options of a program a sweep sets. Of options that only a run would show nothing is said.
 *
 * @param textOf the text of a file by its path from the folder that the program is started in; undefined for files that
 *   nobody asks about
 */
export function optionUses(
  sweep: SweepFile,
  program: Program,
  textOf: (file: string) => string | undefined,
): OptionUse[] {
  const fit = fitBeside(sweep, { program: () => program });
  return (fit?.parameters ?? []).flatMap(({ parameter, found }) => {
    const at = typeof found === 'object' ? found.option.at : undefined;
    const text = at && textOf(at.file);
    if (!at || text === undefined) return [];
    const { field } = parameter;
    const setAt = (field.key ?? field.node).start;
    return [{ ...optionPlace(text, at.offset, field.name), setAt, words: parameterWords(parameter, sweep) }];
  });
}

/** Where an option's name is written in the statement at an offset; the word there, where it is a field. */
function optionPlace(text: string, offset: number, name: string): Place {
  const plain = (word: string) => word.replace(/^-+/, '').replaceAll('-', '_');
  for (const { index } of text.slice(offset, offset + 400).matchAll(/['"]/g)) {
    const start = offset + index;
    const { end } = endOfString(text, start);
    if (plain(text.slice(start + 1, end - 1)) === plain(name)) return { start, end };
  }
  const [word = ''] = /^\w+/.exec(text.slice(offset)) ?? [];
  return { start: offset, end: offset + word.length };
}
