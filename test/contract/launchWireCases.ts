// One launch of each kind: what the extension and the real client are both made to do on a world of their own.

export interface WireCase {
  readonly name: string;
  readonly file?: { readonly name: string; readonly text: string };
  readonly entity?: string;
  readonly project?: string;
  readonly queue?: string;
  readonly priorRuns?: readonly string[];
  /** A plain sweep. */
  readonly plain?: true;
  /** Name of the sweep that is resumed. */
  readonly resume?: string;
}

const JOB = 'job: my-team/my-proj/job-train:latest\n';
const SPACE =
  'method: random\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 1.0e-05, max: 0.1}\n' +
  '  n: {min: 1, max: 9}\n  k: {values: [1, 2.5, a, true]}\n';
const at = { entity: 'my-team', project: 'my-proj', queue: 'gpu-queue' };
const yaml = (text: string, name = 'sweep.yaml') => ({ file: { name, text } });

/** The world's own sweeps (paused01) and runs are the emulator's seeded ones. */
export const wireCases: readonly WireCase[] = [
  { name: 'standard scheduler, job', ...at, ...yaml(JOB + SPACE) },
  { name: 'image', ...at, queue: 'docker-queue', ...yaml(`image_uri: reg.example.com/train:1\n${SPACE}`) },
  {
    name: 'JSON file',
    ...at,
    ...yaml(
      '{"job": "my-team/my-proj/job-train:v3", "method": "grid", "parameters": {"a": {"values": [1, 2.0, "x"]}}}',
      'sweep.json',
    ),
  },
  {
    name: 'launch block, queue of the file',
    ...at,
    queue: undefined,
    ...yaml(
      `${JOB}${SPACE}launch:\n  queue: docker-queue\n  priority: 1\n` +
        '  resource_args: {local-container: {env: [A]}}\n' +
        '  overrides: {args: [--fast, "1"], run_config: {epochs: 3, rate: 25.0}}\n',
    ),
  },
  { name: 'registry', ...at, ...yaml(`${JOB}${SPACE}launch: {registry: {url: reg.example.com/x}}\n`) },
  {
    name: 'scheduler block with an image',
    ...at,
    queue: 'docker-queue',
    ...yaml(
      `${JOB}${SPACE}scheduler: {num_workers: "4", resource: local-container, docker_image: "w/agent:1", ` +
        'resource_args: {local-container: {env: [B]}}}\n',
    ),
  },
  {
    name: 'template variables',
    ...at,
    ...yaml(`${JOB}${SPACE}scheduler: {template_variables: {gpus: 2}}\nlaunch: {template_variables: {gpus: 4}}\n`),
  },
  {
    name: 'WandbScheduler job',
    ...at,
    queue: 'docker-queue',
    ...yaml(
      `${JOB}method: bayes\nmetric: {name: loss, goal: minimize}\nparameters: {lr: {min: 0.1, max: 0.2}}\n` +
        'scheduler: {job: "wandb/sweep-jobs/job-wandb-sweep-scheduler:latest", num_workers: 2}\n',
    ),
  },
  {
    name: 'Optuna job',
    ...at,
    queue: 'docker-queue',
    ...yaml(
      `${JOB}run_cap: 5\nmetric: {name: loss, goal: maximize}\nparameters: {lr: {min: 0.1, max: 0.2}}\n` +
        'scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n  resource: local-container\n' +
        '  settings: {pruner: {type: PercentilePruner, args: {percentile: 25.0}}}\n',
    ),
  },
  {
    name: 'custom scheduler job',
    ...at,
    queue: 'docker-queue',
    ...yaml(
      `${JOB}parameters: {lr: {min: 0.1, max: 0.2}}\n` +
        'scheduler: {job: "my-team/my-proj/job-CustomWandbScheduler:latest", settings: {mine: [1, null]}}\n',
    ),
  },
  { name: 'prior runs', ...at, ...yaml(JOB + SPACE), priorRuns: ['r1', 'r2'] },
  {
    name: 'values of YAML 1.1, aliases, a description',
    ...at,
    ...yaml(
      `description: "früh: #1"\n${JOB}method: random\nparameters:\n` +
        '  a: &p {min: 1e-5, max: 1.0, distribution: uniform}\n' +
        '  yes: {values: [on, 010, "010", 1_000, 1e5, .5, null, "x: y"]}\n  b: {<<: *p, max: 2.0}\n' +
        '  c: {parameters: {d: {min: 0, max: 3}}}\n',
    ),
  },
  {
    name: 'plain sweep',
    entity: 'my-team',
    project: 'my-proj',
    plain: true,
    ...yaml(`program: train.py\n${SPACE}early_terminate: {type: hyperband, min_iter: 3}\n`),
  },
  { name: 'resume as it was', ...at, resume: 'paused01' },
  {
    name: 'resume with a file',
    ...at,
    queue: 'docker-queue',
    resume: 'paused01',
    ...yaml('scheduler: {num_workers: 5, extra: x}\nlaunch: {priority: 2}\n'),
  },
  {
    name: 'an infinite grid, which the server refuses',
    ...at,
    ...yaml(`${JOB}method: grid\nparameters: {lr: {min: 0.1, max: 0.5}}\n`),
  },
  { name: 'warnings of the server', ...at, ...yaml(`${JOB}foo: 1\n${SPACE}`) },
];

/** The command line of the real client. */
export function clientArguments({ file, entity, project, queue, priorRuns = [], plain, resume }: WireCase): string[] {
  const where = [
    ...(entity === undefined ? [] : ['-e', entity]),
    ...(project === undefined ? [] : ['-p', project]),
    ...priorRuns.flatMap(run => ['-R', run]),
  ];
  if (plain) return ['sweep', ...where, file?.name ?? ''];
  return [
    'launch-sweep',
    ...(file ? [file.name] : []),
    ...(resume === undefined ? [] : ['-r', resume]),
    ...where,
    ...(queue === undefined ? [] : ['-q', queue]),
  ];
}
