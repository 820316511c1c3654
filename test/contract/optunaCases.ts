// Pruners and samplers with arguments: what Optuna's constructors make of them, and what is said of them.
import { spawnSync } from 'node:child_process';
import { optunaClass } from '../../src/core/language/schema.ts';
import { diagnose } from '../core/language/rules/say.ts';
import { pythonEnvironment } from './pythonEnvironment.ts';

export interface OptunaCase {
  readonly role: 'pruner' | 'sampler';
  readonly type: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The interpreter with a version of Optuna; undefined where it cannot be installed. */
export function optunaPython(version: 4 | 5): string | undefined {
  const check = `import optuna; assert optuna.__version__.startswith("${version}.")`;
  return pythonEnvironment(`venv-optuna-${version}`, `optuna>=${version},<${version + 1}`, check);
}

/** Why each case fails, in its constructor or in a study of a few trials; undefined where it does not. */
export function optunaErrors(python: string, cases: readonly OptunaCase[]): (string | undefined)[] {
  const input = JSON.stringify(cases);
  const { stdout, stderr } = spawnSync(python, ['-c', PROGRAM], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as (string | null)[]).map(error => error ?? undefined);
}

const PROGRAM = `
import json, sys, warnings
import optuna
warnings.simplefilter("ignore")
optuna.logging.set_verbosity(optuna.logging.CRITICAL)
answers = []
def objective(trial):
    a, b = trial.suggest_float("lr", 0.01, 0.1, step=0.01), trial.suggest_int("n", 1, 9)
    for step in range(4):
        trial.report(a * b + step, step)
        if trial.should_prune():
            raise optuna.TrialPruned()
    return a * b
for case in json.load(sys.stdin):
    home = optuna.pruners if case["role"] == "pruner" else optuna.samplers
    try:
        made = getattr(home, case["type"])(**case["args"])
        space = {"lr": [0.01, 0.1], "n": [1, 2]}
        if case["type"] == "GridSampler" and case["args"]["search_space"] == {"lr": [0.1, 0.01]}:
            made = optuna.samplers.GridSampler(**{**case["args"], "search_space": space})
        if case["type"] == "QMCSampler":  # its study needs scipy, which takes long to install
            answers.append(None)
            continue
        study = optuna.create_study(**{case["role"]: made})
        study.optimize(objective, n_trials=12)
        answers.append(None)
    except Exception as error:
        answers.append(f"{type(error).__name__}: {error}")
json.dump(answers, sys.stdout)
`;

const PRUNERS = [
  'NopPruner',
  'MedianPruner',
  'PercentilePruner',
  'HyperbandPruner',
  'SuccessiveHalvingPruner',
  'ThresholdPruner',
];
const SAMPLERS = ['TPESampler', 'RandomSampler', 'QMCSampler', 'NSGAIISampler', 'GridSampler', 'BruteForceSampler'];
const VALUES = [-1, 0, 1, 2, 3.5, 101, 'auto', 'word', true, false, null];

/** Every class with each of its arguments alone, at values inside and outside of its limits; and some together. */
export function optunaCases(): OptunaCase[] {
  const roles = [
    ...PRUNERS.map(type => ['pruner', type] as const),
    ...SAMPLERS.map(type => ['sampler', type] as const),
  ];
  return roles.flatMap(([role, type]): OptunaCase[] => {
    const node = optunaClass(role, type)?.node;
    const required = REQUIRED[type] ?? {};
    const names = Object.keys(node?.properties ?? {}).filter(
      name => node?.properties?.[name]?.['x-notInYaml'] !== true,
    );
    const alone = names.flatMap(name => VALUES.map(value => ({ ...required, [name]: value })));
    return [{}, required, ...alone, ...(TOGETHER[type] ?? [])].map(args => ({ role, type, args }));
  });
}

const REQUIRED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  PercentilePruner: { percentile: 25 },
  ThresholdPruner: { upper: 10 },
  GridSampler: { search_space: { lr: [0.1, 0.01] } },
};
const TOGETHER: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  ThresholdPruner: [
    { lower: 2, upper: 1 },
    { lower: 1, upper: 1 },
    { lower: 0, upper: 1 },
    { lower: 1 },
    { lower: null, upper: null },
  ],
  SuccessiveHalvingPruner: [
    { bootstrap_count: 1 },
    { bootstrap_count: 1, min_resource: 'auto' },
    { bootstrap_count: 1, min_resource: 2 },
    { bootstrap_count: 0, min_resource: 'auto' },
  ],
  HyperbandPruner: [
    { bootstrap_count: 1 },
    { bootstrap_count: 1, max_resource: 9 },
    { bootstrap_count: 1, max_resource: 'auto' },
    { min_resource: 1, max_resource: 9, reduction_factor: 3 },
  ],
  TPESampler: [
    { group: true },
    { group: true, multivariate: true },
    { group: true, multivariate: false },
    { group: false, multivariate: false },
  ],
};

/** The severities of what is said of a launch sweep with the published scheduler and the class. */
export function severitiesOf({ role, type, args }: OptunaCase): string[] {
  const settings = JSON.stringify({ [role]: { type, args } });
  const text = `job: a/b/c:latest
method: custom
run_cap: 5
metric: {name: loss, goal: minimize}
parameters: {lr: {min: 0.01, max: 0.1, step: 0.01}}
scheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest", settings: ${settings}}
`;
  return diagnose(text).map(({ severity }) => severity);
}
