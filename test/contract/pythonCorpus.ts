// Real sweep files and mutants written as Python, so that what is said of both can be compared.
import { constructValue } from '../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import { toPythonText } from '../../src/core/language/convert/toPythonText.ts';
import { toYamlText } from '../../src/core/language/convert/toYamlText.ts';
import { pyJsonDumps } from '../../src/core/python/values/jsonDumps.ts';
import { pyRepr } from '../../src/core/python/values/repr.ts';
import type { PyValue } from '../../src/core/python/values/value.ts';
import { spotAt } from '../../src/core/language/hover/spotAt.ts';
import { hasError, parsePython } from '../../src/core/python/syntax/parse.ts';
import { fieldValue } from '../../src/core/sweep/fieldValue.ts';
import { applyEdits } from '../../src/core/yaml/edit/applyEdits.ts';
import type { CompletionItem, Fix } from '../../src/core/language/types.ts';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import { expandSnippet } from '../../src/core/language/complete/place/writing.ts';
import { createLanguageService } from '../../src/core/language/service.ts';
import { readDocument, type SweepReading } from '../../src/core/sweep/reading.ts';
import { families } from '../../src/core/language/rules/families.ts';

/** A YAML text as a Python file that gives its value to `wandb.sweep`; undefined where PyYAML or JSON refuse it. */
export function asPython(yaml: string, change: (value: PyValue) => PyValue = value => value): string | undefined {
  const read = constructValue(parseYaml(yaml));
  if ('problem' in read || read.value.type !== 'map') return undefined;
  const source = sourceOf(change(read.value), '');
  return source && `import wandb\n\nsweep_config = ${source}\nwandb.sweep(sweep_config)\n`;
}

/** What `asPython` writes as a call of which nobody knows what it gives. */
const NOBODY_KNOWS: PyValue = { type: 'bytes', value: 'nobody_knows()' };

/** A value with one of its parts replaced by what nobody knows, for each of its parts; the value itself is the last. */
function withHoles(value: PyValue): PyValue[] {
  if (value.type === 'seq')
    return [
      ...value.items.flatMap((item, i) =>
        withHoles(item).map(hole => ({ ...value, items: value.items.with(i, hole) })),
      ),
      NOBODY_KNOWS,
    ];
  if (value.type === 'map')
    return [
      ...value.entries.flatMap(([key, item], i) =>
        withHoles(item).map(hole => ({ ...value, entries: value.entries.with(i, [key, hole]) })),
      ),
      // Further keys that nobody knows, in place of one.
      ...value.entries.map((_, i) => ({
        ...value,
        entries: value.entries.with(i, [NOBODY_KNOWS, NOBODY_KNOWS]),
      })),
      NOBODY_KNOWS,
    ];
  return [NOBODY_KNOWS];
}

function sourceOf(value: PyValue, indent: string): string | undefined {
  switch (value.type) {
    case 'date':
    case 'datetime':
    case 'set':
      return undefined;
    case 'bytes':
      return value.value;
    case 'float':
      return Number.isFinite(value.value) ? pyRepr(value) : `float('${pyRepr(value)}')`;
    case 'seq': {
      const items = value.items.map(item => sourceOf(item, indent));
      return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case 'map': {
      const inner = `${indent}    `;
      const entries = value.entries.map(([key, item]) => {
        const [name, written] = [sourceOf(key, inner), sourceOf(item, inner)];
        return name && written && `${inner}${name}: ${written},\n`;
      });
      if (entries.length === 0) return '{}';
      return entries.includes(undefined) ? undefined : `{\n${entries.join('')}${indent}}`;
    }
    default:
      return pyRepr(value);
  }
}

const service = createLanguageService();
/** What only YAML's way of writing causes. */
const TRAPS = new Set([
  ...families.filter(({ only }) => only === 'yaml').flatMap(({ rules }) => rules.map(({ code }) => code)),
  'python-tuple',
  'anchor-holder',
]);

/** What is said of Python only. */
const PYTHON_ONLY = new Set(
  families.filter(({ only }) => only === 'python').flatMap(({ rules }) => rules.map(({ code }) => code)),
);

/** What is said, as `code severity place`, with how many Errors and Warnings that are. */
export interface Said {
  /** True where YAML reads a number such as `1e-5` as a string, for which it has a rule of its own. */
  readonly isSciString: boolean;
  readonly said: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/** What is said of source as a sweep file, or as Python; of YAML without what only YAML's way of writing causes. */
export function saidOf(text: string, fileName: string): Said {
  const document = service.read({ text, fileName });
  const all = service.validate(document, nothingKnown);
  const said = all.filter(({ code }) => !TRAPS.has(code) && code !== 'key-not-string' && code !== 'entity-unread');
  return {
    isSciString: all.some(({ code }) => code === 'sci-string'),
    said: said.map(({ code, severity, start }) => `${code} ${severity} ${placeIn(document, start)}`).sort(),
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
  };
}

/** The first two names of the path at an offset: a parameter, or a key at the top or in a block. */
function placeIn({ parts, fileName }: SweepReading, offset: number): string {
  for (const { tree } of parts) {
    const spot = spotAt(tree, offset, fileName);
    if (spot) return spot.path.slice(0, 2).join('.');
  }
  return '';
}

/** What fixes came to in Python, held against what they came to in YAML. */
export interface Fixed {
  readonly made: number;
  /** Titles of fixes that can be made in YAML only. */
  readonly missing: readonly string[];
  /** Where the sweep is another one than after the fix in YAML, or Python cannot read the file. */
  readonly wrong: readonly string[];
}

/** Each fix of a YAML file, and the same in Python; undefined for what is not the same in both before. */
export async function fixesInPython(yaml: string): Promise<Fixed | undefined> {
  const python = asPython(yaml);
  if (python === undefined || saidOf(yaml, 'sweep.yaml').isSciString) return undefined;
  const [a, b] = [read(yaml, 'sweep.yaml'), read(python, 'sweep.py')];
  let made = 0;
  const missing: string[] = [];
  const wrong: string[] = [];
  for (const { code, fixes = [] } of a.found) {
    const others = b.found.filter(each => each.code === code).flatMap(each => each.fixes ?? []);
    for (const fix of TRAPS.has(code) ? [] : fixes) {
      const there = others.filter(each => placesOf(each) === placesOf(fix));
      const other = there.length === 1 ? there[0] : there.find(each => each.title === fix.title);
      // As YAML writes it, `0x10` for one.
      if (fix.title === 'Add quotes' && JSON.stringify(fix.changes) !== JSON.stringify(other?.changes)) continue;
      const [edits, ours] = [
        await service.editsOf(a.document, fix),
        other && (await service.editsOf(b.document, other)),
      ];
      if (!edits) continue;
      if (!ours) {
        missing.push(`${code}: ${fix.title}`);
        continue;
      }
      made++;
      const [after, now] = [applyEdits(yaml, edits), applyEdits(python, ours)];
      const { document } = read(now, 'sweep.py');
      if (hasError(parsePython(now)) || valueOf(document) !== valueOf(read(after, 'sweep.yaml').document))
        wrong.push(`${code}: ${fix.title}`);
    }
  }
  return { made, missing, wrong };
}

/**
 * What completion does wrong in a Python sweep of which a line, or the value in it, is written anew (each `every`th
 * line in turn): a file that Python cannot read, what is said of Python alone, or other items than in YAML.
 */
export function completionFaults(yaml: string, every: number): { readonly items: number; readonly faults: string[] } {
  const python = asPython(yaml) ?? '';
  const before = new Set(read(python, 'sweep.py').found.map(({ code }) => code));
  const faults: string[] = [];
  let items = 0;
  const lines = [...python.matchAll(/^( +)('[^']*': )([^{\n]*),\n/gm)].filter((_, i) => i % every === 0);
  for (const { 0: line, 1: indent = '', 2: key = '', index } of lines)
    for (const kept of [indent, indent + key]) {
      const offset = index + kept.length;
      const behind = python.slice(index + line.length);
      const text = `${python.slice(0, index)}${kept}${kept === indent ? '' : ','}\n${behind}`;
      const offered = completeAt(text, offset, 'sweep.py');
      const start = text.indexOf('{');
      const flow = text.slice(start, text.lastIndexOf('}') + 1).replace(/\b(True|False|None)\b/g, inYaml);
      const wanted = completeAt(flow, offset - start, 'sweep.yaml').map(({ label }) => label);
      const missing = wanted.filter(label => label !== 'entity' && !offered.some(each => inYaml(each.label) === label));
      if (missing.length > 0) faults.push(`${line.trim()}: ${missing.join()} is missing`);
      for (const { label, range, insertText, snippet } of offered) {
        items++;
        const newText = snippet ? expandSnippet(insertText) : insertText;
        const after = applyEdits(text, [{ ...range, newText }]);
        const more = read(after, 'sweep.py').found.filter(({ code }) => PYTHON_ONLY.has(code) && !before.has(code));
        if (hasError(parsePython(after))) faults.push(`${line.trim()}: ${label} breaks ${newText}`);
        else if (more.length > 0) faults.push(`${line.trim()}: ${label} is ${more.map(({ code }) => code).join()}`);
      }
    }
  return { items, faults };
}

function completeAt(text: string, offset: number, fileName: string): CompletionItem[] {
  return service.complete(service.read({ text, fileName }), offset, nothingKnown);
}

function inYaml(word: string): string {
  return { True: 'true', False: 'false', None: 'null' }[word] ?? word;
}

function placesOf({ changes }: Fix): string {
  return JSON.stringify(changes.map(change => ('path' in change ? change.path : change.paths)));
}

function read(text: string, fileName: string) {
  const document = service.read({ text, fileName });
  return { document, found: service.validate(document, nothingKnown) };
}

/** What is sent, which has no order of keys. */
function valueOf({ sweep }: SweepReading): string {
  const value = fieldValue(sweep.root);
  return value ? pyJsonDumps(inOrder(value)) : '';
}

function inOrder(value: PyValue): PyValue {
  if (value.type === 'seq') return { ...value, items: value.items.map(inOrder) };
  if (value.type !== 'map') return value;
  const entries = value.entries.map(([key, item]) => [key, inOrder(item)] as const);
  return { ...value, entries: entries.sort(([one], [other]) => (pyRepr(one) < pyRepr(other) ? -1 : 1)) };
}

/**
 * What is said of a file of which one part is unknown (each `every`th of its parts in turn), and is said neither so nor
 * otherwise of the whole: a guess.
 */
export function guesses(yaml: string, every: number): string[] {
  const read = constructValue(parseYaml(yaml));
  const whole = asPython(yaml);
  if ('problem' in read || whole === undefined) return [];
  const known = saidOf(whole, 'sweep.py').said;
  const isKnown = (said: string) => {
    const [, severity = '', place] = said.split(' ');
    return known.some(each => {
      const [, its = '', where] = each.split(' ');
      return where === place && RANKS.indexOf(its) <= RANKS.indexOf(severity);
    });
  };
  return withHoles(read.value)
    .filter((_, i) => i % every === 0)
    .flatMap(hole => saidOf(asPython(yaml, () => hole) ?? '', 'sweep.py').said.filter(said => !isKnown(said)));
}

/** What is less severe is not a guess: where nobody knows who chooses the values, an Error becomes a Warning. */
const RANKS = ['error', 'warning', 'information', 'hint'];

/**
 * What a sweep file loses as Python and YAML again: its values as JSON, or comments. Empty where nothing; undefined for
 * what PyYAML or JSON refuses.
 */
export function conversionFaults(yaml: string): string | undefined {
  const before = jsonOf(yaml);
  if (before === undefined) return undefined;
  const python = toPythonText(readDocument({ text: yaml, fileName: 'sweep.yaml' }).sweep);
  const { sweep } = service.read({ text: `import wandb\n${python}wandb.sweep(sweep_config)\n`, fileName: 'sweep.py' });
  const { text, unknown } = toYamlText(sweep);
  const lost = wordsOf(yaml).filter(word => !text.includes(word));
  if (unknown.length > 0 || jsonOf(text) !== before) return `values: ${text}`;
  return lost.length > 0 ? `comments: ${lost.join()}` : '';
}

function jsonOf(yaml: string): string | undefined {
  const read = constructValue(parseYaml(yaml));
  if ('problem' in read || read.value.type !== 'map') return undefined;
  try {
    return pyJsonDumps(read.value);
  } catch {
    return undefined;
  }
}

/** What the comments of a file say. */
function wordsOf(yaml: string): string[] {
  const { comments } = parseYaml(yaml);
  return comments.map(({ start, end }) => yaml.slice(start, end).replace(/^#+ ?/, '').trimEnd());
}
