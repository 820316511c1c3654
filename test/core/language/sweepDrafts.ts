// Sweep files as a person writes them, made at random: block style, nothing wrong in most of them.
import type { ProgramFacts, ProgramParameter } from '../../../src/core/python/program/programFacts.ts';
import { seededRandom } from '../../emulator/engine/seededRandom.ts';

const METRIC_WORDS = ['loss', 'mse', 'perplexity', 'wer', 'acc', 'accuracy', 'f1', 'success', 'hit', 'score', 'auc'];
const METRIC_WORDS_MORE = ['return', 'reward', 'kappa', 'map', 'win', 'window', 'hits', 'iou', 'r2', 'epoch', 'size'];
const BEFORE = ['', '', '', 'val_', 'val/', 'test-', 'eval.', 'mean_', 'my', 'window_', 'perplexity_', 'perf_'];
const AFTER = ['', '', '', '_mean', '/val', '_rate', '@5', '_1', 's'];
const PARAMETER_NAMES = [
  ...['lr', 'learning_rate', 'batch_size', 'epochs', 'dropout', 'optimizer', 'seed', 'hidden_dim', 'n_layers', 'x'],
  ...['momentum', 'weight_decay', 'activation', 'model.depth', 'use_bias', 'gamma', 'k', 'temperature', 'data', 'q'],
];
type Lines = readonly string[];
/** The keys of a parameter, by form; for W&B's own engines unless it says otherwise. */
const FORMS: Readonly<Record<string, readonly Lines[]>> = {
  list: [['values: [1, 2, 4]'], ['values: [0.1, 0.5]'], ['values: [adam, sgd]'], ['values:', '  - 16', '  - 32']],
  constant: [['value: 3'], ['value: adam'], ['value: 0.5']],
  integers: [
    ['min: 1', 'max: 8'],
    ['distribution: int_uniform', 'min: 0', 'max: 9'],
  ],
  reals: [
    ['min: 0.1', 'max: 0.9'],
    ['distribution: uniform', 'min: 0.0', 'max: 1.0'],
    ['distribution: log_uniform_values', 'min: 0.0001', 'max: 0.1'],
  ],
  stepped: [['distribution: q_uniform', 'min: 8', 'max: 64', 'q: 8']],
  normal: [
    ['distribution: normal', 'mu: 0.0', 'sigma: 1.0'],
    ['distribution: q_normal', 'mu: 10', 'sigma: 2', 'q: 1'],
  ],
  weighted: [['values: [1, 2]', 'probabilities: [0.5, 0.5]']],
  group: [['parameters:', '  inner:', '    values: [1, 2]', '  outer:', '    min: 1', '    max: 4']],
};
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  grid: ['list', 'list', 'constant', 'integers', 'stepped', 'group'],
  random: ['list', 'constant', 'integers', 'reals', 'stepped', 'normal', 'weighted', 'group'],
  bayes: ['list', 'integers', 'reals', 'stepped', 'normal', 'group'],
  optuna: ['list', 'constant', 'integers', 'list'],
};

/** One file, the same for the same seed. */
export function sweepDraft(seed: number): string {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const wide = chance(0.2);
  const inner = (lines: Lines): string[] => lines.map(line => `  ${line}`);
  const engine = pick(['grid', 'random', 'bayes', 'optuna']);
  const launch = engine === 'optuna' || chance(0.4);
  const metric = [
    `name: ${pick(BEFORE)}${pick([...METRIC_WORDS, ...METRIC_WORDS_MORE])}${pick(AFTER)}`,
    ...(engine === 'optuna' || chance(0.8) ? [`goal: ${pick(['minimize', 'maximize'])}`] : []),
    ...(engine === 'bayes' && chance(0.1) ? ['target: 0.9'] : []),
  ];
  const names = PARAMETER_NAMES.filter(() => chance(0.2));
  const parameters = (names.length ? names : ['lr']).flatMap(name => [
    `${name}:`,
    ...inner(pick(FORMS[pick(DRAWN[engine] ?? [])] ?? [])),
  ]);
  const blocks: Lines[] = [
    launch ? [`job: ${pick(['team/project/train:latest', 'team/project/my-job:v3'])}`] : ['program: train.py'],
    ...(chance(0.2) ? [[`name: ${pick(['my sweep', 'baseline', '"12"'])}`]] : []),
    ...(engine === 'optuna' ? [] : [[`method: ${engine}`]]),
    ...(engine === 'bayes' || engine === 'optuna' || chance(0.7) ? [['metric:', ...inner(metric)]] : []),
    ['parameters:', ...inner(parameters)],
    ...(engine === 'grid' && !chance(0.3) ? [] : [[`run_cap: ${pick(['10', '50'])}`]]),
    ...(!launch && chance(0.2) ? [['early_terminate:', ...inner(['type: hyperband', 'min_iter: 3'])]] : []),
    ...(chance(0.2)
      ? [
          [
            'command:',
            ...inner(launch ? ['- python', '- train.py', '- ${args}'] : ['- python', '- ${program}', '- ${args}']),
          ],
        ]
      : []),
    ...(launch ? [['launch:', ...inner(chance(0.3) ? ['queue: my-queue', 'priority: 1'] : ['queue: my-queue'])]] : []),
  ];
  if (engine === 'optuna')
    blocks.push([
      'scheduler:',
      ...inner([
        'job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest',
        'resource: local-container',
        ...(chance(0.3) ? ['num_workers: 1'] : []),
        'settings:',
        ...(chance(0.5) ? ['  pruner:', '    type: MedianPruner'] : []),
        '  sampler:',
        '    type: TPESampler',
      ]),
    ]);
  else if (launch && chance(0.5)) blocks.push(['scheduler:', ...inner(['num_workers: 4'])]);
  const order = blocks.map((block, i) => ({ block, at: chance(0.8) ? i : random() * blocks.length }));
  const text = order
    .sort((a, b) => a.at - b.at)
    .flatMap(({ block }) => block)
    .join('\n');
  return `${wide ? text.replace(/^ +/gm, indent => indent + indent) : text}\n`;
}

/** What a program may tell of itself: names of metrics that go either way, parameters of each type. */
export function programDraft(seed: number): ProgramFacts {
  const random = seededRandom(seed);
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.3);
  return {
    passing: 'args',
    required: [],
    metrics: some([...METRIC_WORDS, ...METRIC_WORDS_MORE]).sort(() => random() - 0.5),
    parameters: some(PARAMETER_NAMES).map((name): ProgramParameter => {
      const kinds: readonly Omit<ProgramParameter, 'name'>[] = [
        { type: 'int', default: '32', choices: [] },
        { type: 'int', default: '0', choices: [] },
        { type: 'float', default: '1e-3', choices: [] },
        { type: 'bool', default: 'False', choices: [] },
        { type: 'str', default: '"adam"', choices: ['"adam"', '"sgd"'] },
        { type: 'str', default: '"on"', choices: [] },
        { type: undefined, default: undefined, choices: [] },
      ];
      return {
        name,
        ...(kinds[Math.floor(random() * kinds.length)] ?? { type: undefined, default: undefined, choices: [] }),
      };
    }),
  };
}
