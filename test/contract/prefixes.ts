// Every prefix of a real sweep file, while it is typed: what is said of the part that is finished.
import { createLanguageService } from '../../src/core/language/service.ts';
import type { Diagnostic } from '../../src/core/language/types.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';

const MARK = '# launch-sweeps: sweep\n';

/** Errors about what is still missing, which only the rest of the file can bring. */
const MISSING = new Set([
  'parameters-missing',
  'method-missing',
  'metric-missing',
  'launch-job-missing',
  'optuna-metric-missing',
  'bayes-nothing-to-search',
  'not-a-mapping',
]);

export interface PrefixVerdict {
  /** Errors before the line at the end: because something is still missing, or because they depend on the end. */
  readonly byTheEnd: number;
  /** Errors in a part that is finished and right. */
  readonly wrong: readonly Diagnostic[];
}

/** Asks every verb about the first `length` characters of a file; throws what they throw. */
export function judgePrefix(text: string, length: number): PrefixVerdict {
  const service = createLanguageService();
  const prefix = text.slice(0, length);
  const document = { tree: parseYaml(MARK + prefix), fileName: 'sweep.yaml' };
  const end = document.tree.text.length;
  const errors = service.validate(document, nothingKnown).filter(({ severity }) => severity === 'error');
  service.complete(document, end, nothingKnown);
  service.hover(document, Math.max(0, end - 1), nothingKnown);
  service.hints(document);
  service.links(document);
  service.lenses(document);
  const open = openLines(document.tree.text);
  const before = errors.filter(error => !open.at(-1)?.holds(error.start));
  const wrong = before.filter(({ code, start }) => !MISSING.has(code) && !open.some(line => line.holds(start)));
  return { byTheEnd: before.length - wrong.length, wrong };
}

class Line {
  constructor(
    private readonly start: number,
    private readonly end: number,
  ) {}
  holds(offset: number): boolean {
    return offset >= this.start && offset <= this.end;
  }
}

/**
 * The lines that the end depends on, by indentation alone: the last one that holds something, those around it, and
 * those beside it in the same block. An Error on any other line is in a part that is finished.
 */
function openLines(text: string): Line[] {
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
    .map(match => ({ start: match.index, end: match.index + match[0].replace(/[\r\n]+$/, '').length, text: match[0] }))
    .filter(line => line.text !== '');
  const content = lines.filter(line => /^\s*[^\s#]/.test(line.text));
  const last = content.at(-1);
  const open: Line[] = [];
  if (last) {
    const indentOf = (line: string) => /^[ ]*(?:- +)*/.exec(line)?.[0].length ?? 0;
    let column = indentOf(last.text);
    const own = column;
    for (const line of content.slice(0, -1).reverse()) {
      const indent = indentOf(line.text);
      if (indent < column) {
        column = indent;
        open.unshift(new Line(line.start, line.end));
      } else if (column === own && own > 0) open.unshift(new Line(line.start, line.end));
    }
    open.push(new Line(last.start, text.length));
  }
  return open;
}
