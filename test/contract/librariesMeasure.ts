// `npm run measure -- libraries [record]`: programs of ten libraries, run one parameter at a time, as the judge.
import { writeFileSync } from 'node:fs';
import { judgeLibrary, libraryCases, recordedLibraries, runLibraries, truthFile } from './libraries.ts';

/** Prints how many faults are found, by library, every false alarm and miss; `record` keeps what happened. */
export async function measure(words: readonly string[]): Promise<void> {
  const cases = libraryCases();
  const truths = words.includes('recorded') ? recordedLibraries() : runLibraries(cases);
  if (!truths) throw new Error('The libraries cannot be installed from PyPI.');
  if (words.includes('record')) writeFileSync(truthFile, textOf(truths));
  const libraries = new Map<string, { programs: number; alarms: number; faults: number; found: number }>();
  for (const each of cases) {
    const truth = truths.get(each.name);
    if (!truth) throw new Error(`${each.name} was not run.`);
    const { falseAlarms, faults, missed } = judgeLibrary(each, truth);
    for (const line of falseAlarms) console.log(`false alarm: ${line}`);
    for (const line of missed) console.log(`missed: ${line}`);
    const library = each.name.split('/')[0] ?? '';
    const of = libraries.get(library) ?? { programs: 0, alarms: 0, faults: 0, found: 0 };
    libraries.set(library, {
      programs: of.programs + 1,
      alarms: of.alarms + falseAlarms.length,
      faults: of.faults + faults,
      found: of.found + faults - missed.length,
    });
  }
  for (const [library, { programs, alarms, faults, found }] of libraries)
    console.log(`${library}: ${programs} programs, ${alarms} false alarms, ${found} of ${faults} faults found`);
  return Promise.resolve();
}

/** One line a program. */
function textOf(truths: ReadonlyMap<string, unknown>): string {
  const lines = [...truths].map(([name, truth]) => `  ${JSON.stringify(name)}: ${JSON.stringify(truth)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
