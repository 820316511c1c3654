import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, isOwn, removePair, renameKey } from '../../fixes/edit.ts';
import { kubernetesRule, sayKubernetes } from './kubernetes.ts';
import { localContainerRules, sayLocalContainer } from './localContainer.ts';
import type { TextEdit } from '../../types.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { choice, describe, keyPlace, listing, pathName } from '../words.ts';

const AGENT = 'wandb/sdk/launch/runner';

const nesting: Rule = {
  code: 'resource-args-runner',
  severities: ['warning'],
  what: 'The resource arguments do not stand beneath the name of a runner.',
  why: 'A runner reads `resource_args.<its name>` and nothing else: `resource_args.env` is ignored, `resource_args.local-container.env` is not.',
  wrong:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  queue: gpu-queue\n  resource_args: {env: [FAST=1]}\n',
  right:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  queue: gpu-queue\n  resource_args: {local-container: {env: [FAST=1]}}\n',
  source: `${AGENT}: each runner reads the arguments beneath its own name.`,
};

const otherRunner: Rule = {
  code: 'resource-args-unused',
  severities: ['information'],
  what: 'Resource arguments of a runner other than the `resource` beside them.',
  why: 'Only the arguments of the runner in use are read.',
  wrong:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource: kubernetes\n  resource_args: {local-container: {gpus: all}}\n',
  right:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource: local-container\n  resource_args: {local-container: {gpus: all}}\n',
  source: `${AGENT}: each runner reads the arguments beneath its own name.`,
};

const sagemaker: Rule = {
  code: 'sagemaker-incomplete',
  severities: ['information'],
  what: "SageMaker's arguments lack something that a training job needs.",
  why: "The queue or the agent's configuration may give it; where neither does, every run is refused.",
  wrong:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource: sagemaker\n  resource_args:\n    sagemaker:\n      RoleArn: arn:aws:iam::123456789012:role/train\n',
  right:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource: sagemaker\n  resource_args:\n    sagemaker:\n      RoleArn: arn:aws:iam::123456789012:role/train\n      OutputDataConfig: {S3OutputPath: s3://my-bucket/out}\n      ResourceConfig: {InstanceType: ml.m5.large, InstanceCount: 1, VolumeSizeInGB: 10}\n      StoppingCondition: {MaxRuntimeInSeconds: 3600}\n',
  source: `${AGENT}/sagemaker_runner.py: "Sagemaker launcher requires a ResourceConfig resource argument" and the like.`,
};

const vertex: Rule = {
  code: 'vertex-incomplete',
  severities: ['information'],
  what: "Vertex's arguments lack something that a custom job needs.",
  why: 'The queue may give it; where it does not, every run is refused.',
  wrong:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource: gcp-vertex\n  resource_args:\n    gcp-vertex: {spec: {staging_bucket: my-bucket}}\n',
  right:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource: gcp-vertex\n  resource_args:\n    gcp-vertex:\n      spec:\n        staging_bucket: my-bucket\n        worker_pool_specs:\n          - {machine_spec: {machine_type: n1-standard-4}, replica_count: 1, container_spec: {image_uri: "${image_uri}"}}\n',
  source: `${AGENT}/vertex_runner.py: "Vertex requires at least one worker pool spec", "… a container spec …", "… a staging bucket".`,
};

const macro: Rule = {
  code: 'resource-macro',
  severities: ['warning', 'information'],
  what: 'Something in the resource arguments that is not filled in.',
  why: "Macros are `${project_name}`, `${entity_name}`, `${run_id}`, `${run_name}`, `${image_uri}` and `${author}`; any other `${NAME}` is a variable of the agent's environment. `{{name}}` is filled in only in the queue's own configuration; the sweep gives the values in `template_variables`.",
  wrong:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource_args: {local-container: {name: "${run_nam}"}}\n',
  right:
    'job: my-team/my-project/train:latest\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\nlaunch:\n  resource_args: {local-container: {name: "${run_name}"}}\n',
  source: 'wandb/sdk/launch/_project_spec.py `fill_macros`.',
};

const RUNNERS = ['local-container', 'local-process', 'kubernetes', 'sagemaker', 'gcp-vertex', 'vertex'];
const MACROS = ['project_name', 'entity_name', 'run_id', 'run_name', 'image_uri', 'author'];

/** What the runner of the scheduler and of the runs is given. */
export const resourceArgs: Family = {
  name: 'Resource arguments',
  rules: [nesting, otherRunner, ...localContainerRules, kubernetesRule, sagemaker, vertex, macro],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep') return;
    for (const block of [sweep.launch, sweep.scheduler]) {
      const field = block?.get('resource_args');
      if (field && field.type !== 'null' && field.type !== 'broken')
        sayArguments(context, field, runnerOf(sweep, block));
    }
  },
};

/** The runner that a block names; where it names none, the queue decides for the runs, the client for the scheduler. */
function runnerOf({ scheduler, schedulerKind }: SweepFile, block: Field | undefined): string | undefined {
  const resource = block?.get('resource');
  if (resource && !resource.falsy) return resource.text;
  return block !== scheduler ? undefined : schedulerKind === 'none' ? 'local-process' : 'local-container';
}

function sayArguments(context: RuleContext, field: Field, runner: string | undefined): void {
  const name = pathName(field.path);
  if (field.type !== 'map') {
    context.report(
      nesting,
      field,
      `\`${name}\` is ${describe(field)}, where the runner wants its own name: write \`local-container:\` (or \`kubernetes:\` …) with arguments beneath it.`,
    );
    return;
  }
  for (const item of field.items) {
    if (!RUNNERS.includes(item.name)) {
      sayNesting(context, item, name, runner);
      continue;
    }
    if (runner !== undefined && RUNNERS.includes(runner) && !sameRunner(item.name, runner)) {
      context.report(
        otherRunner,
        keyPlace(item),
        `\`${pathName(item.path)}\` is not read, since the resource is ${runner}: set \`resource: ${item.name}\` beside \`resource_args\`, or take it out.`,
        { fixes: [fix('Take it out', [removePair(context.sweep, item)])] },
      );
    }
    if (item.type === 'null' || item.type === 'broken') continue;
    switch (item.name) {
      case 'local-container':
        sayLocalContainer(context, item);
        break;
      case 'kubernetes':
        sayKubernetes(context, item);
        break;
      case 'sagemaker':
        saySagemaker(context, item);
        break;
      case 'gcp-vertex':
      case 'vertex':
        sayVertex(context, item);
        break;
      default:
    }
    sayMacros(context, item, new Set());
  }
}

function sameRunner(a: string, b: string): boolean {
  return a === b || (a.endsWith('vertex') && b.endsWith('vertex'));
}

function sayNesting(context: RuleContext, item: Field, parent: string, runner: string | undefined): void {
  const near = nearestWord(item.name, RUNNERS);
  const beneath = runner === undefined || runner === 'local-process' ? 'local-container' : runner;
  const cure = near === undefined ? `write it beneath \`${parent}.${beneath}\`` : `write \`${near}\``;
  context.report(
    nesting,
    keyPlace(item),
    `\`${item.name}\` is no runner, so \`${parent}.${item.name}\` is not read: ${cure}.`,
    {
      fixes: [near === undefined ? undefined : fix(`Write ${near}`, [renameKey(context.sweep, item, near)], true)],
    },
  );
}

function saySagemaker(context: RuleContext, item: Field): void {
  if (item.type !== 'map') return;
  const groups = [
    ['RoleArn', 'role_arn'],
    ['OutputDataConfig', 'output_data_config'],
    ['ResourceConfig', 'resource_config'],
    ['StoppingCondition', 'stopping_condition'],
  ];
  const missing = groups.filter(names => names.every(n => !item.has(n))).map(([first = '']) => first);
  if (missing.length)
    context.report(
      sagemaker,
      keyPlace(item),
      `\`${pathName(item.path)}\` has no ${listing(missing)}: add ${missing.length === 1 ? 'it' : 'them'}, unless the queue or the agent does.`,
      { absent: true },
    );
}

function sayVertex(context: RuleContext, item: Field): void {
  if (item.type !== 'map') return;
  const spec = item.get('spec');
  const missing = ['worker_pool_specs', 'staging_bucket'].filter(
    n => spec?.get(n) === undefined || spec.get(n)?.falsy === true,
  );
  if (missing.length)
    context.report(
      vertex,
      keyPlace(spec ?? item),
      `\`${pathName(item.path)}.spec\` has no ${listing(missing)}: add ${missing.length === 1 ? 'it' : 'them'}, unless the queue does.`,
      { absent: true },
    );
  for (const pool of spec?.get('worker_pool_specs')?.items ?? []) {
    if (pool.type === 'map' && (pool.get('container_spec')?.falsy ?? true))
      context.report(
        vertex,
        keyPlace(pool),
        `\`${pathName(pool.path)}\` has no \`container_spec\`: add \`container_spec: {image_uri: "\${image_uri}"}\`.`,
        { absent: true },
      );
  }
}

/** Writes one part of a text anew; undefined where it stands there twice, and behind an alias. */
function replaceOnce(sweep: SweepFile, field: Field, part: string, instead: string): TextEdit | undefined {
  const { start, end } = field.node;
  const [before = '', after, ...more] = sweep.tree.text.slice(start, end).split(part);
  if (after === undefined || more.length > 0 || !isOwn(sweep, field)) return undefined;
  return { start: start + before.length, end: start + before.length + part.length, newText: instead };
}

/** Words in braces anywhere below; each place once, behind aliases too. */
function sayMacros(context: RuleContext, field: Field, seen: Set<unknown>): void {
  if (seen.has(field.target)) return;
  if (field.target?.kind !== 'scalar') seen.add(field.target);
  const text = field.text ?? '';
  for (const [whole, name = ''] of text.matchAll(/\$\{([^{}]*)\}/g)) {
    const near = MACROS.includes(name) || /^[A-Z][A-Z0-9_]*$/.test(name) ? undefined : nearestWord(name, MACROS);
    if (near !== undefined)
      context.report(
        macro,
        field,
        `\`${whole}\` in \`${pathName(field.path)}\` is taken for a variable of the agent's environment: write \`\${${near}}\`, or one of ${choice(MACROS.filter(m => m !== near).map(m => `\${${m}}`))}.`,
        { fixes: [fix(`Write \${${near}}`, [replaceOnce(context.sweep, field, whole, `\${${near}}`)])] },
      );
  }
  const template = /\{\{\s*(\w+)\s*\}\}/.exec(text);
  if (template)
    context.report(
      macro,
      field,
      `\`${template[0]}\` in \`${pathName(field.path)}\` is filled in only in the queue's own configuration: give \`${template[1] ?? ''}\` beneath \`template_variables\`.`,
      { severity: 'information' },
    );
  for (const item of field.items) sayMacros(context, item, seen);
}
