// Real sweep files and mutants written as Python: the same codes at the same places, W&B's verdict as the judge.
import { corpusFiles, corpusMutants } from './corpusCases.ts';
import { asPython, conversionFaults, fixesInPython, guesses, saidOf } from './pythonCorpus.ts';

/** `--all` prints every difference. */
export async function measure(words: readonly string[]): Promise<void> {
  for (const [name, cases] of [
    ['files', corpusFiles()],
    ['mutants', corpusMutants()],
  ] as const) {
    const differing: string[] = [];
    const missed: string[] = [];
    const wrong: string[] = [];
    let compared = 0;
    let refused = 0;
    for (const { id, text, outcome } of cases) {
      const python = asPython(text);
      if (python === undefined) continue;
      compared++;
      const [yaml, own] = [saidOf(text, 'sweep.yaml'), saidOf(python, 'sweep.py')];
      if (!yaml.isSciString && yaml.said.join() !== own.said.join()) {
        const more = own.said.filter(each => !yaml.said.includes(each));
        const less = yaml.said.filter(each => !own.said.includes(each));
        differing.push(`${id}: more ${more.join(', ')}; less ${less.join(', ')}`);
      }
      if (outcome === 'refused') refused++;
      if (outcome === 'refused' && own.errors === 0) missed.push(id);
      // What the scheduler alone refuses is an Error in both.
      if ((outcome === 'accepted' || outcome === 'warned') && own.errors > 0 && yaml.errors === 0) wrong.push(id);
    }
    console.log(`${name}: ${compared} compared, ${differing.length} differ`);
    console.log(`  refused ${refused}, missed ${missed.length}: ${missed.slice(0, 20).join(' ')}`);
    console.log(`  false ${wrong.length}: ${wrong.slice(0, 20).join(' ')}`);
    for (const line of differing.slice(0, words.includes('--all') ? undefined : 30)) console.log(`  ${line}`);
  }
  const converted = [...corpusFiles(), ...corpusMutants()].map(({ id, text }) => ({
    id,
    fault: conversionFaults(text),
  }));
  const compared = converted.filter(({ fault }) => fault !== undefined);
  console.log(`YAML to Python to YAML: ${compared.length} compared`);
  for (const { id, fault } of compared.filter(each => each.fault)) console.log(`  ${id}: ${fault ?? ''}`);
  const fixes = await Promise.all([...corpusFiles(), ...corpusMutants()].map(({ text }) => fixesInPython(text)));
  const sum = (list: readonly (readonly string[] | undefined)[]) => list.flatMap(each => each ?? []);
  const made = fixes.reduce((count, each) => count + (each?.made ?? 0), 0);
  console.log(`fixes: ${made} made in both; in YAML only: ${countsOf(sum(fixes.map(each => each?.missing)))}`);
  console.log(`  another sweep after them than in YAML: ${countsOf(sum(fixes.map(each => each?.wrong)))}`);
  let holes = 0;
  for (const { id, text } of corpusFiles()) {
    const found = guesses(text, 5);
    if (found.length) console.log(`  guessed of ${id}: ${found.join(', ')}`);
    holes += found.length;
  }
  console.log(`parts that nobody knows: ${holes} guesses`);
}

/** How often each is there. */
function countsOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} (${count})`).join(', ') || 'none';
}
