// `npm run measure -- programs`: sweeps beside their programs, what happened when they were run as the judge.
import { judge, programCases } from './programs.ts';

/** Prints how many faults are found, by library, and every false alarm. */
export async function measure(): Promise<void> {
  const cases = programCases();
  const parsers = new Map<string, { faults: number; found: number }>();
  for (const each of cases) {
    const { falseAlarms, faults, missed } = judge(each);
    for (const line of falseAlarms) console.log(`false alarm: ${line}`);
    for (const line of missed) console.log(`missed: ${line}`);
    const of = parsers.get(each.expected.parser) ?? { faults: 0, found: 0 };
    parsers.set(each.expected.parser, { faults: of.faults + faults, found: of.found + faults - missed.length });
  }
  for (const [parser, { faults, found }] of parsers) console.log(`${parser}: ${found} of ${faults} faults found`);
  return Promise.resolve();
}
