// Longer than CI may take: 120,000 random values dumped by us and by PyYAML, byte for byte.
import { pyDump } from '../../src/core/yaml/write/dump.ts';
import { jsonRoundTrip, pyJsonDumps } from '../../src/core/python/values/jsonDumps.ts';
import { judge, pythonWithYaml } from './launchPython.ts';
import { pyExpression, randomValue, seeded } from './launchValues.ts';

export interface DumpDifference {
  readonly expression: string;
  readonly what: 'dump' | 'sent' | 'json';
  readonly ours: string;
  readonly theirs: string;
}

/** Compares `count` seeded values; gives each difference between our text and Python's. */
export function compareDumps(python: string, seed: number, count: number): DumpDifference[] {
  const random = seeded(seed);
  const values = Array.from({ length: count }, () => randomValue(random, 3));
  const expressions = values.map(pyExpression);
  const verdicts = judge(python, expressions);
  if (verdicts.length !== count) throw new Error(`Python answered ${verdicts.length} of ${count} values`);
  return values.flatMap((value, i) => {
    const [verdict, expression] = [verdicts[i], expressions[i] ?? ''];
    if (!verdict) return [];
    const ours = {
      dump: pyDump(value),
      sent: pyDump(jsonRoundTrip(value), { quoteLeadingZero: true }),
      json: pyJsonDumps(value),
    };
    return (['dump', 'sent', 'json'] as const)
      .filter(what => ours[what] !== verdict[what])
      .map(what => ({ expression, what, ours: ours[what], theirs: verdict[what] }));
  });
}

/** Prints how many of 120,000 values differ; throws where one does. */
export async function measure(): Promise<void> {
  const python = pythonWithYaml();
  if (!python) {
    console.log('launch: skipped, because Python with PyYAML is missing');
    return;
  }
  const [batches, size] = [24, 5000];
  let different = 0;
  for (let batch = 0; batch < batches; batch++) {
    const found = compareDumps(python, 1000 + batch, size);
    different += found.length;
    for (const one of found.slice(0, 3)) console.error(one);
  }
  console.log(`launch: ${batches * size} values dumped, ${different} different from Python's`);
  if (different) throw new Error(`${different} values differ from Python's`);
}
