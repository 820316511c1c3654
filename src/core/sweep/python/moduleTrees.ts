import type { Readers } from '../../python/evaluate/machine.ts';
import type { NotebookCode } from '../../python/notebook/readNotebook.ts';
import { parsePython, type PyNode } from '../../python/syntax/parse.ts';
import type { SweepText } from '../reading.ts';

/** What a file of a sweep's dict, or of its parts, has in it: constants and Enums, too. Long files are programs. */
const MAY_HOLD = new RegExp(
  String.raw`['"](?:parameters|values?|method|distribution|metric|min|max)['"]|\bdict\s*\(` +
    String.raw`|^[A-Z][A-Z\d_]+ *(?::[^=\n]+)?=(?!=)|^class \w+\(.*Enum\)`,
  'm',
);
const LONGEST = 60_000;

/** Keeps the trees of files that another one imports, so that each is parsed once. */
export class ModuleTrees {
  private readonly known = new Map<string, { readonly text: string; readonly root: PyNode }>();

  /** Reads only files that may hold a sweep, or a part of it: what else is imported plays no part in it. */
  readers(
    source: NonNullable<SweepText['source']>,
    notebook?: Pick<NotebookCode, 'changesFiles'>,
  ): Pick<Readers, 'source' | 'file' | 'tree'> {
    return {
      ...(notebook?.changesFiles !== true && { file: source }),
      source: path => {
        const text = source(path);
        return text !== undefined && text.length <= LONGEST && MAY_HOLD.test(text) ? text : undefined;
      },
      tree: (path, text) => {
        const known = this.known.get(path);
        if (known?.text === text) return known.root;
        const root = parsePython(text);
        this.known.set(path, { text, root });
        return root;
      },
    };
  }
}
