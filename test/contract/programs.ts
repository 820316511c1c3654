// Sweeps beside their programs, held against what became of each value when the programs were run
// (../shared/python/programs).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programAt } from '../../src/cli/programAt.ts';
import { fitBeside, type ProgramFit } from '../../src/core/language/program/programFit.ts';
import { readDocument } from '../../src/core/sweep/reading.ts';
import { sharedFile } from './launchShared.ts';
import { outcomeClass } from './outcomeClass.ts';

interface Expected {
  readonly parser: string;
  readonly parameters: Readonly<Record<string, { outcome: string; values: readonly { outcome: string }[] }>>;
  readonly logs: readonly string[] | 'unknown';
  readonly metric: { readonly name: string; readonly logged: boolean | 'not known' };
}

/** A sweep beside its program, and what happened. */
export interface ProgramCase {
  readonly name: string;
  readonly expected: Expected;
  readonly fit: ProgramFit | undefined;
}

/** What is wrong with our answer to a case, and how many of its faults we find. */
export interface Judged {
  readonly falseAlarms: readonly string[];
  readonly faults: number;
  readonly missed: readonly string[];
}

/** The cases; empty where the reference material is not here. */
export function programCases(): ProgramCase[] {
  const folder = sharedFile('python', 'programs');
  if (folder === undefined) return [];
  return readdirSync(folder)
    .sort()
    .map(name => {
      const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
      return { name, expected, fit: fitOf(join(folder, name, 'sweep.yaml')) };
    });
}

/** A sweep file beside the program that it starts. */
export function fitOf(path: string): ProgramFit | undefined {
  const { sweep } = readDocument({ text: readFileSync(path, 'utf8'), fileName: path });
  return fitBeside(sweep, { program: paths => programAt(paths, [dirname(path)]) });
}

/** Holds our answer against what happened. */
export function judge({ name, expected, fit }: ProgramCase): Judged {
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  let faults = 0;
  for (const [parameter, { outcome, values }] of Object.entries(expected.parameters)) {
    const truth = new Set((outcome === 'mixed' ? values.map(value => value.outcome) : [outcome]).map(outcomeClass));
    const said = new Set(outcomesOf(fit, parameter).map(outcomeClass));
    const isFault = [...truth].some(each => each !== 'fine');
    const wrong = [...said].filter(each => each !== 'fine' && !truth.has(each));
    if (wrong.length > 0) falseAlarms.push(`${name} ${parameter}: ${wrong.join()}, not ${outcome}`);
    if (!isFault) continue;
    faults++;
    if (![...said].some(each => each !== 'fine' && truth.has(each))) missed.push(`${name} ${parameter}: ${outcome}`);
  }
  const { logs } = expected;
  const { logs: ours } = fit?.program ?? {};
  const areKnown = fit && ours && !ours.isOpen && ours.prefixes.length === 0 && fit.unset.length === 0;
  if (areKnown && (logs === 'unknown' || ours.keys.toSorted().join() !== logs.toSorted().join()))
    falseAlarms.push(`${name} logs ${ours.keys.join()}`);
  const logged = fit?.isMetricLogged;
  if (logged !== undefined && logged !== expected.metric.logged) falseAlarms.push(`${name} metric`);
  if (expected.metric.logged === false) {
    faults++;
    if (logged !== false) missed.push(`${name} metric`);
  }
  return { falseAlarms, faults, missed };
}

function outcomesOf(fit: ProgramFit | undefined, name: string): string[] {
  const found = fit?.parameters.find(({ parameter }) => parameter.field.name === name);
  return found?.values.flatMap(({ outcome }) => outcome ?? []) ?? [];
}
