// What we say of every real sweep file and of every mutant, against what W&B does with it. `--read` prints messages to
// be read by eye.
import { readFileSync } from 'node:fs';
import { positionAt } from '../../src/core/yaml/read/position.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import type { Diagnostic } from '../../src/core/language/types.ts';
import { corpusFiles, corpusMutants, diagnose, hasCorpus, notSweeps, type CorpusCase } from './corpusCases.ts';
import { fixed, fixFaults } from './corpusFixes.ts';
import hintCodes from './hints.json';
import { sharedFile } from './launchShared.ts';

export interface Verdicts {
  /** Accepted, or warned of, and we say an Error. */
  readonly falseErrors: readonly string[];
  readonly refused: { readonly all: number; readonly missed: readonly string[] };
  readonly warned: { readonly all: number; readonly missed: readonly string[] };
  readonly accepted: number;
  readonly unclaimed: readonly string[];
}

/** Counts our Errors and Warnings against W&B's verdicts. */
export function verdicts(cases: readonly CorpusCase[]): Verdicts {
  const falseErrors: string[] = [],
    missedRefusals: string[] = [],
    missedWarnings: string[] = [],
    unclaimed: string[] = [];
  const count = { accepted: 0, warned: 0, refused: 0, placeholder: 0 };
  for (const { id, text, outcome } of cases) {
    count[outcome]++;
    const { claimed, diagnostics } = diagnose(text);
    const has = (severity: string) => diagnostics.some(d => d.severity === severity);
    if (!claimed) unclaimed.push(id);
    if ((outcome === 'accepted' || outcome === 'warned') && has('error')) falseErrors.push(id);
    if (outcome === 'refused' && !has('error')) missedRefusals.push(id);
    if (outcome === 'warned' && (!has('warning') || has('error'))) missedWarnings.push(id);
  }
  return {
    falseErrors,
    refused: { all: count.refused, missed: missedRefusals },
    warned: { all: count.warned, missed: missedWarnings },
    accepted: count.accepted,
    unclaimed,
  };
}

export interface HintFigure {
  readonly hint: string;
  readonly carried: number;
  readonly missed: readonly string[];
  readonly without: readonly string[];
}

/**
 * For each kind of hint: on how many files that carry it we say it, and which files get it without. Placeholders do not
 * count.
 */
export function hintFigures(files: readonly CorpusCase[]): HintFigure[] {
  const counted = files
    .filter(f => f.outcome !== 'placeholder')
    .map(f => ({ ...f, codes: new Set(diagnose(f.text).diagnostics.map(d => d.code)) }));
  const codesOf = hintCodes as Readonly<Record<string, readonly string[]>>;
  // A hint is in hints.json also as the corpus writes it, `value-is-list(maybe values)`.
  return Object.entries(codesOf)
    .filter(([hint]) => !hint.includes('('))
    .map(([hint, codes]) => {
      const said = (f: { codes: Set<string> }) => codes.some(c => f.codes.has(c));
      // Another hint may stand for the same codes (`sci-string` is four hints).
      const kin = Object.keys(codesOf).filter(h => codesOf[h]?.some(c => codes.includes(c)));
      const carry = counted.filter(f => f.hints.includes(hint));
      // No hints were collected of a file that no parser reads.
      const without = counted.filter(f => f.by !== 'yaml' && said(f) && !f.hints.some(h => kin.includes(h)));
      return {
        hint,
        carried: carry.length,
        missed: carry.filter(f => !said(f)).map(f => f.id),
        without: without.map(f => f.id),
      };
    });
}

/** Kinds of hints in the corpus that hints.json does not know. */
export function unmappedHints(files: readonly CorpusCase[]): string[] {
  return [...new Set(files.flatMap(f => f.hints))].filter(h => !(h in hintCodes));
}

/** Every fix that is offered, applied alone: how many, and what is wrong with which. */
export function fixFigures(cases: readonly CorpusCase[]): {
  readonly applied: number;
  /** Fixes that are not offered: a comment would go with them, or the text is too broken. */
  readonly withheld: number;
  readonly faults: readonly string[];
} {
  let applied = 0;
  let withheld = 0;
  const faults: string[] = [];
  const again = (text: string) => diagnose(text).diagnostics;
  for (const { id, text } of cases) {
    const { diagnostics } = diagnose(text);
    for (const diagnostic of diagnostics) {
      for (const fix of diagnostic.fixes ?? []) {
        if (fixed(text, fix) === undefined) {
          withheld++;
          continue;
        }
        applied++;
        const found = fixFaults(text, diagnostics, diagnostic, fix, again);
        if (found.length) faults.push(`${id} ${diagnostic.code} “${fix.title}”: ${found.join('; ')}`);
      }
    }
  }
  return { applied, withheld, faults };
}

interface Recording {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly output: string;
  readonly upserts: readonly unknown[];
}

/** Refusals because of the environment, not of the file: flags, names, the account, what is installed. */
const NOT_THE_FILE = /require setting a 'queue'|not found\s*$|wandb\[sweeps\] is required|Could not load config/;

/**
 * Recorded refusals of the real client that lie in a launch sweep's file: how many there are, and on which we say no
 * Error.
 */
export function recordedRefusals(): { readonly all: number; readonly missed: readonly string[] } {
  const path = sharedFile('wandb', 'launch-parity.jsonl');
  if (!path) return { all: 0, missed: [] };
  const recordings = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Recording);
  const refused = recordings.filter(
    r => /^(?:corpus|matrix|scalar|doc|block)-/.test(r.id) && r.upserts.length === 0 && !NOT_THE_FILE.test(r.output),
  );
  const said = refused.map(r => ({ id: r.id, ...diagnose(Object.values(r.files)[0] ?? '') }));
  // A file that is not a sweep at all, and one that is a plain sweep, are launched by mistake only.
  const counted = said.filter(s => s.kind === 'launch-sweep');
  return {
    all: counted.length,
    missed: counted.filter(s => !s.diagnostics.some(d => d.severity === 'error')).map(s => s.id),
  };
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${whole ? ((100 * part) / whole).toFixed(2) : '100.00'} %)`;

function printVerdicts(name: string, v: Verdicts): void {
  console.log(
    `${name}: ${v.falseErrors.length} false Errors on ${v.accepted + v.warned.all} accepted or warned; Error on ` +
      `${share(v.refused.all - v.refused.missed.length, v.refused.all)} refused; Warning and no Error on ` +
      `${share(v.warned.all - v.warned.missed.length, v.warned.all)} warned; ${v.unclaimed.length} not claimed`,
  );
  for (const [what, ids] of [
    ['false Errors', v.falseErrors],
    ['refusals without Error', v.refused.missed],
    ['warned without Warning, or with Error', v.warned.missed],
    ['not claimed', v.unclaimed],
  ] as const) {
    if (ids.length) console.log(`  ${what}: ${ids.slice(0, 20).join(' ')}`);
  }
}

function line(text: string, d: Diagnostic): string {
  const { lineStarts } = parseYaml(text);
  const at = positionAt(lineStarts, d.start).line;
  return (
    `  line ${at + 1}: ${text.slice(lineStarts[at], lineStarts[at + 1]).trim()}\n` +
    `    ${d.severity} ${d.code}: ${d.message}`
  );
}

/**
 * Prints the figures; with `CORPUS_READ=1` every Error on a refused file with its line, and 100 messages on mutants,
 * for reading.
 */
export async function measure(): Promise<void> {
  if (!hasCorpus()) {
    console.log('corpus: skipped, the real sweep files are not beside the repository');
    return;
  }
  const files = corpusFiles();
  const mutants = corpusMutants();
  printVerdicts('files', verdicts(files));
  printVerdicts('mutants', verdicts(mutants));
  const others = notSweeps().filter(n => diagnose(n.text).claimed);
  console.log(
    `claimed of ${notSweeps().length} files that are no sweeps: ${others.length} ${others.map(n => n.id).join(' ')}`,
  );
  const figures = hintFigures(files);
  for (const { hint, carried, missed, without } of figures)
    console.log(
      `  hint ${hint}: ${share(carried - missed.length, carried)}, without cause on ${without.length} ` +
        [...missed, ...without].join(' '),
    );
  console.log(`hints without codes: ${unmappedHints(files).join(' ') || 'none'}`);
  const recorded = recordedRefusals();
  console.log(
    'refusals of the real client in launch sweeps: Error on ' +
      `${share(recorded.all - recorded.missed.length, recorded.all)} ${recorded.missed.join(' ')}`,
  );
  const fixes = fixFigures([...files, ...mutants]);
  console.log(`fixes: ${fixes.applied} applied, ${fixes.withheld} not offered, ${fixes.faults.length} at fault`);
  for (const fault of fixes.faults.slice(0, 20)) console.log(`  ${fault}`);
  if (process.env['CORPUS_READ']) printForReading(files, mutants);
}

function printForReading(files: readonly CorpusCase[], mutants: readonly CorpusCase[]): void {
  for (const { id, text, outcome, reason } of files) {
    if (outcome !== 'refused') continue;
    console.log(`\n${id}: ${reason.slice(0, 160)}`);
    for (const d of diagnose(text).diagnostics) if (d.severity === 'error') console.log(line(text, d));
  }
  const step = Math.max(1, Math.floor(mutants.length / 100));
  mutants.forEach(({ id, text, change, outcome, reason }, i) => {
    if (i % step) return;
    console.log(`\n${id} (${change ?? ''}), ${outcome}: ${reason.slice(0, 120)}`);
    for (const d of diagnose(text).diagnostics.slice(0, 4)) console.log(line(text, d));
  });
}
