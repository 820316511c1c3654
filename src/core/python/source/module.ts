import { readFunction, type PythonFunction } from './function.ts';
import { literalType, type LiteralType } from './literal.ts';
import { isDefinition, pythonStatements, type PythonStatement } from './statements.ts';

/** What a name at the top of a module is, as far as its text tells. */
export type PythonName =
  | { readonly kind: 'function'; readonly function: PythonFunction }
  | { readonly kind: 'value'; readonly type: LiteralType | undefined; readonly code: string }
  | { readonly kind: 'module' }
  | { readonly kind: 'other' };

/** One module that is imported at the top of another: `optuna`, `.space`. */
export interface PythonImport {
  /** As it is written; with its dots where the import is relative. */
  readonly module: string;
}

/** What the text of a Python file shows of the module that it makes. */
export interface PythonModule {
  /** True where Python cannot read the text. Nothing else is known then. */
  readonly isBroken: boolean;
  readonly names: ReadonlyMap<string, PythonName>;
  /** True where the module may have names that its text does not show. */
  readonly isOpen: boolean;
  /** What is imported whenever the module is. */
  readonly imports: readonly PythonImport[];
  /** The code without what is in its strings. */
  readonly code: string;
}

/** Makes names that no reader sees. */
const HIDDEN_NAMES = /\b(?:globals|exec|eval|setattr|vars|locals)\s*\(|\b__getattr__\b|\bglobal\s/;

/** Reads a Python file's text for its top-level names. Never runs anything. */
export function readModule(text: string): PythonModule {
  const statements = pythonStatements(text);
  if (!statements || statements.some(isUnfinished))
    return { isBroken: true, names: new Map(), isOpen: true, imports: [], code: '' };
  const names = new Map<string, PythonName>();
  const imports: PythonImport[] = [];
  let isOpen = false;
  statements.forEach((statement, index) => {
    const { code, indent } = statement;
    isOpen ||= HIDDEN_NAMES.test(code) || /^from\s.*\bimport\s*\*/.test(code);
    if (indent > 0) {
      // In a class or a function a name is not the module's; in a condition it may be.
      if (isInDefinition(statements, index)) return;
      for (const name of [...namesOf(code), ...deletedIn(code)]) names.set(name, { kind: 'other' });
      return;
    }
    imports.push(...importsOf(code));
    for (const [name, what] of namesAt(statements, index)) names.set(name, what);
    if (isDefinition(statement)) return;
    for (const name of deletedIn(code)) {
      if (/^del\b/.test(code)) names.delete(name);
      else names.set(name, { kind: 'other' });
    }
  });
  return { isBroken: false, names, isOpen, imports, code: statements.map(({ code }) => code).join('\n') };
}

/** A header of a block without its colon. */
function isUnfinished(statement: PythonStatement): boolean {
  return isDefinition(statement) && !statement.code.replace(/[([{][^)\]}]*[)\]}]/g, '').includes(':');
}

function isInDefinition(statements: readonly PythonStatement[], index: number): boolean {
  let inner = statements[index]?.indent ?? 0;
  for (let at = index - 1; at >= 0 && inner > 0; at--) {
    const outer = statements[at];
    if (!outer || outer.indent >= inner) continue;
    if (isDefinition(outer)) return true;
    inner = outer.indent;
  }
  return false;
}

function namesAt(statements: readonly PythonStatement[], index: number): [string, PythonName][] {
  const { code = '', text = '' } = statements[index] ?? {};
  const own = readFunction(statements, index);
  if (own) return [[own.name, { kind: 'function', function: own }]];
  const assigned = /^(\w+)\s*(?::[^=]*)?=(?!=)\s*([\s\S]*)$/.exec(code);
  if (assigned) {
    const [, name = '', value = ''] = assigned;
    const written = text.slice(code.length - value.length);
    return [[name, { kind: 'value', type: literalType(value), code: written }]];
  }
  const what: PythonName = { kind: /^import\s/.test(code) ? 'module' : 'other' };
  return namesOf(code).map(name => [name, what]);
}

/** The names that a line deletes; not those of items and attributes, as in `del a[0], b.c`. */
function deletedIn(code: string): string[] {
  return [...code.matchAll(/(?:^|[;:])\s*del\b([^;]*)/g)].flatMap(([, targets = '']) =>
    targets.split(',').flatMap(target => /^[\s(]*([A-Za-z_]\w*)[\s)]*$/.exec(target)?.[1] ?? []),
  );
}

/** Every name that a statement may bind. */
function namesOf(code: string): string[] {
  const defined = /^(?:async\s+)?(?:def|class)\s+(\w+)/.exec(code)?.[1];
  if (defined !== undefined) return [defined];
  const imported = /^(?:from\s+\S+\s+)?import\s+([\s\S]*)$/.exec(code)?.[1];
  if (imported !== undefined)
    return imported
      .replace(/[()\\]/g, ' ')
      .split(',')
      .flatMap(part => /(?:\bas\s+)?(\w+)\s*$/.exec(part.replace(/\.[\w.]+(?=\s*$)/, ''))?.[1] ?? []);
  const targets = /^([^=!<>()[\]]*?)(?:[-+*/%&|^@]|\/\/|\*\*|<<|>>)?=(?!=)/.exec(code)?.[1] ?? '';
  const bound = [...code.matchAll(/\bas\s+\(?(\w+)|\bfor\s+([\w\s,()]+?)\s+in\b|\b(\w+)\s*:=/g)].map(
    ([, as, loop, walrus]) => as ?? loop ?? walrus ?? '',
  );
  return [targets.replace(/:.*$/s, ''), ...bound].flatMap(part => part.match(/\b[A-Za-z_]\w*\b/g) ?? []);
}

function importsOf(code: string): PythonImport[] {
  const from = /^from\s+(\.*[\w.]*)\s+import\b/.exec(code)?.[1];
  if (from !== undefined) return [{ module: from }];
  const plain = /^import\s+([\s\S]*)$/.exec(code)?.[1];
  return (plain?.split(',') ?? []).flatMap(part => {
    const module = /^\s*([\w.]+)/.exec(part)?.[1];
    return module === undefined ? [] : [{ module }];
  });
}
