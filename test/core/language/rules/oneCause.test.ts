// One cause, one diagnostic: what each of these mistakes is reported as, and that nothing else is reported beside it.
import assert from 'node:assert/strict';
import { optunaFile } from './optuna/file.ts';
import { say } from './say.ts';
import { LAUNCH_SWEEP, PLAIN_SWEEP, withParameter, withValues, WITHOUT_JOB } from './texts.ts';

const PLAIN_CUSTOM = 'program: t.py\nmethod: custom\nparameters: {a: {values: [1]}}\n';
const ENGINE = `${PLAIN_CUSTOM}metric: {name: loss}\n`;
const withArgs = (runner: string, args: string) => `${LAUNCH_SWEEP}launch: {resource_args: {${runner}: ${args}}}\n`;
const withCommand = (words: string, sweep = PLAIN_SWEEP) => `${sweep}command: [${words}]\n`;
const inSettings = (settings: string) => optunaFile({ settings });

/** Mistakes by where they are, each with all that is reported. */
const CASES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'a block that the client crashes on': [
    [`${LAUNCH_SWEEP}launch:\n`, 'error launch-not-a-mapping: launch'],
    [`${LAUNCH_SWEEP}launch: gpu\n`, 'error launch-not-a-mapping: gpu'],
    [`${LAUNCH_SWEEP}scheduler: []\n`, 'error scheduler-not-a-mapping: scheduler'],
    [`${LAUNCH_SWEEP}scheduler: {settings: a}\n`, 'error scheduler-not-a-mapping: a'],
    [`${LAUNCH_SWEEP}launch: {registry: x}\n`, 'error launch-registry: x'],
    [`${LAUNCH_SWEEP}launch: {registry: {}}\nscheduler: {settings: {}}\n`],
  ],
  'a job or an image': [
    [`job: e/p/j\n${WITHOUT_JOB}`, 'error job-form: e/p/j'],
    [`job: [a]\n${WITHOUT_JOB}`, 'error job-form: job'],
    [`job: "wandb/jobs/Hello World 2:latest"\n${WITHOUT_JOB}`],
    [`${PLAIN_SWEEP}launch: {queue: q}\n`, 'error launch-job-missing: launch'],
    [`image_uri: a:1\n${LAUNCH_SWEEP}`, 'error launch-job-and-image: image_uri'],
    [`${LAUNCH_SWEEP}scheduler: {job: null, num_workers: 2}\n`],
  ],
  'a scheduler or a launch block': [
    [`${LAUNCH_SWEEP}scheduler: {num_workers: 0}\n`, 'warning num-workers: 0'],
    [`${LAUNCH_SWEEP}scheduler: {num_workers: many}\n`, 'warning num-workers: many'],
    [
      `${LAUNCH_SWEEP}scheduler: {docker_image: "a:1", resource: local-process}\n`,
      'error scheduler-local-process: local-process',
    ],
    [`${LAUNCH_SWEEP}launch: {priority: high}\n`, 'warning launch-priority: high'],
    [`${LAUNCH_SWEEP}launch: {priority: "2"}\n`],
    [`${ENGINE}scheduler: {engine: optuna, source: s.py, optimizer: o}\n`],
    [`${ENGINE}scheduler: {engine: optuna, optimizer: o}\n`, 'error engine-source: optimizer'],
    [`${ENGINE}scheduler: {engine: wandb}\n`, 'error engine-method: custom'],
    [`${PLAIN_CUSTOM}scheduler: {engine: ax}\n`, 'error engine-metric: scheduler'],
    [`${ENGINE}scheduler: {source: s.py}\n`, 'error engine-block: scheduler'],
  ],
  'arguments of a resource': [
    [withArgs('local-container', '{volume: "/a:/b"}'), 'warning local-container-option: volume'],
    [withArgs('local-container', '{env: {A: 1}}'), 'warning local-container-value: env'],
    [withArgs('local-container', '{name: "${run_nam}"}'), 'warning resource-macro: "${run_nam}"'],
    [
      `${LAUNCH_SWEEP}scheduler: {resource_args: {local-container: {volume: "/a:/b"}}}\n`,
      'information resource-args-unused: local-container',
      'warning local-container-option: volume',
    ],
    [withArgs('kubernetes', '{ports: [{hostPort: 80}]}'), 'warning kubernetes-unsafe: hostPort'],
    [withArgs('kubernetes', '{namespace: "{{ space }}"}'), 'information resource-macro: "{{ space }}"'],
    [withArgs('sagemaker', '{role_arn: a}'), 'information sagemaker-incomplete: sagemaker'],
    [
      withArgs('vertex', '{spec: {worker_pool_specs: [{machine_spec: {}}]}}'),
      'information vertex-incomplete: spec',
      'information vertex-incomplete: machine_spec',
    ],
    [withArgs('env', '[A=1]'), 'warning resource-args-runner: env'],
  ],
  'values as PyYAML reads them': [
    [
      withValues('[010, 1:30, yes, Off, None]'),
      'warning octal-number: 010',
      'warning base-60-number: 1:30',
      'information word-is-bool: yes',
      'information word-is-bool: Off',
      'information none-text: None',
    ],
    [withValues('[10, "1:30", true, null, "None", 00]')],
    [withParameter('{min: 1e-5, max: 0.1}'), 'error sci-string: 1e-5'],
    [withParameter('{parameters: {b: {min: 1e-5, max: 0.1}}}'), 'warning sci-string: 1e-5'],
    [withValues('[2024-01-01 10:00:00]'), 'error not-json: 2024-01-01 10:00:00'],
    [withValues('[!!binary aGk=]'), 'error not-json: !!binary aGk='],
    [
      'program: t.py\nmethod: grid\n"method": random\nparameters: {a: {values: [1]}}\n',
      'warning duplicate-key: method',
    ],
    [withValues('[{1: x, 1.0: y, "1": z}]'), 'warning duplicate-key: 1'],
  ],
  'the words of a command': [
    [withCommand('"${env}", "${interpreter}", "${program}", "${args}", "${envvar:HOME}", --x')],
    [withCommand('python, "${arg}"'), 'warning macro-unknown: "${arg}"'],
    [withCommand('python, "--lr=${args}"'), 'warning macro-inside-word: "--lr=${args}"'],
    [withCommand('python, "run_${{name}}"'), 'warning macro-unknown-inside-word: "run_${{name}}"'],
    [withCommand('"${env}", python, t.py, "${args}"', LAUNCH_SWEEP), 'warning macro-not-in-launch: "${env}"'],
    [
      withCommand('python, t.py, "${args}", "${args_json}"', LAUNCH_SWEEP),
      'warning several-argument-macros: "${args_json}"',
    ],
  ],
  'what Optuna reads': [
    [optunaFile({ parameters: 'a: {value: 0}' }), 'error optuna-parameter: 0'],
    [optunaFile({ parameters: 'a: {min: 0.5, max: 5.5}' })],
    [
      optunaFile({ parameters: 'a: {distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}' }),
      'warning optuna-distribution-ignored: q_uniform',
    ],
    [optunaFile({ parameters: 'a: {distribution: uniform, min: 0, max: 1}' }), 'warning optuna-whole-numbers: 0'],
    [optunaFile({ parameters: 'a: {min: 0.1, max: 1.0, log: true}' }), 'warning optuna-own-key: log'],
    [inSettings('pruner: {type: PatientPruner}'), 'error optuna-class: PatientPruner'],
    [inSettings('pruner: {type: PercentilePruner}'), 'error optuna-argument: pruner'],
    [inSettings('pruner: {type: MedianPruner, args: {n_startup: 5}}'), 'error optuna-argument-unknown: n_startup'],
    [inSettings('pruner: {type: PercentilePruner, args: {percentile: 101}}'), 'error optuna-percentile: 101'],
    [optunaFile({ metric: 'metric: {name: loss}' }), 'error optuna-metric-goal: metric'],
    [inSettings('metrics: [{name: a, goal: minimize}]'), 'warning optuna-metrics-unread: metrics'],
    [inSettings('optuna_source: space'), 'error optuna-source: space'],
    [inSettings('prunner: {type: NopPruner}'), 'warning optuna-setting-unread: prunner'],
  ],
};

describe('one mistake is reported once', () => {
  for (const [where, cases] of Object.entries(CASES))
    it(`in ${where}`, () => {
      for (const [text, ...reported] of cases) assert.deepEqual(say(text), reported, text);
    });
});
