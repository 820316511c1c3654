// A keystroke in Python to diagnostics: a file of 2,000 lines, a notebook of 200 cells, a file without a sweep. Beside
// it, in turns, the peer: @lezer/python parsing the whole text anew, which is what an editor without fragments does.
import { parser } from '@lezer/python';
import { bundled } from './bundled.mjs';

const { createLanguageService, nothingKnown, PythonReader } = await bundled('python', [
  'src/core/language/service.ts',
  'src/core/sweep/python/pythonReader.ts',
  'src/core/language/accountKnowledge.ts',
]);
const service = createLanguageService();

const parameters = Array.from(
  { length: 25 },
  (_, i) => `        'p${i}': {'distribution': 'log_uniform_values', 'min': 1e-5, 'max': ${i + 1}.0},`,
);
const sweep = [
  'sweep_config = {',
  "    'method': 'bayes',",
  "    'metric': {'name': 'val/loss', 'goal': 'minimize'},",
  "    'parameters': {",
  ...parameters,
  '    },',
  '}',
];
const work = i => [
  `def step_${i}(model, batch, rate=${i}e-3):`,
  `    """What step ${i} does."""`,
  '    inputs, labels = batch["x"], batch["y"]',
  '    for layer in model.layers[:3]:',
  '        inputs = layer(inputs) * rate + len(labels)',
  '    if inputs.sum() > 0 and rate < 1:',
  '        wandb.log({"loss": float(inputs.mean()), "rate": rate})',
  '    return [value ** 2 for value in inputs if value is not None]',
  '',
];
const call = ['if __name__ == "__main__":', "    sweep_id = wandb.sweep(sweep_config, project='digits')"];
const file = ['import wandb', ...sweep, ...Array.from({ length: 2000 }, (_, i) => work(i)).flat()]
  .slice(0, 1998)
  .concat(call)
  .join('\n');
const cells = Array.from({ length: 200 }, (_, i) =>
  i === 0
    ? '%pip install wandb\nimport wandb'
    : i === 100
      ? sweep.join('\n')
      : i === 199
        ? "sweep_id = wandb.sweep(sweep_config, project='digits')\nwandb.agent(sweep_id, function=step_1)"
        : work(i).join('\n'),
);
const without = file.replaceAll('wandb', 'tools');

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const timed = run => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
/** The lowest of three: what else the machine does is not ours. */
const lowestOf = (make, run) => Math.min(...[0, 1, 2].map(each => make(each)).map(input => timed(() => run(input))));

/** Median milliseconds of ours and of the peer, in turns, the first ones not counted. `make`: what is typed next. */
function inTurns(times, make, ours, theirs) {
  const results = { ours: [], theirs: [] };
  for (let i = 0; i < times + 10; i++) {
    const next = each => make(3 * i + each);
    const [a, b] = [lowestOf(next, ours), lowestOf(next, theirs)];
    if (i < 10) continue;
    results.ours.push(a);
    results.theirs.push(b);
  }
  return { ours: median(results.ours), theirs: median(results.theirs) };
}

/** A text with another number where a marker of it was typed. */
const typed = (text, marker, i) => text.replace(marker, `${marker}${i % 10}`);
const reader = new PythonReader();
const notebook = new PythonReader();
let version = 0;
const check = (source, at, all) =>
  service.validate(source.read({ sources: all, versions: String(version++), fileName: 'a.py', at }), nothingKnown);

/** The next texts are whole before the clock starts, as an editor's are. */
const flat = text => Buffer.from(text).toString();
const parse = text => parser.parse(text);
const inFile = marker => i => flat(typed(file, marker, i));
const inCell = i => cells.with(100, flat(typed(cells[100], "'max': 1", i)));
const checkFile = text => check(reader, undefined, [text]);

const rows = [
  ['a key in the dict, 2,000 lines', 10, inTurns(15, inFile("'max': 1"), checkFile, parse)],
  ['a key in a function, 2,000 lines', 10, inTurns(15, inFile('rate=90'), checkFile, parse)],
  [
    'a key in a notebook of 200 cells',
    15,
    inTurns(
      15,
      inCell,
      all => check(notebook, 100, all),
      all => parse(all.join('\n')),
    ),
  ],
  [
    'a file without a sweep',
    0.1,
    inTurns(
      15,
      i => flat(typed(without, 'rate=90', i)),
      text => service.read({ text, fileName: 'a.py' }),
      parse,
    ),
  ],
];
let isOver = false;
for (const [name, limit, { ours, theirs }] of rows) {
  const isSlow = ours > limit;
  isOver ||= isSlow;
  const figures = `${ours.toFixed(3)} ms, at most ${limit}; the peer ${theirs.toFixed(2)}`;
  console.log(`${isSlow ? 'SLOW ' : ''}${name}: ${figures}`);
}
process.exit(isOver ? 1 : 0);
