import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import { fix, removePair, renameKey, setValue } from '../../fixes/edit.ts';
import { kubernetesRule, sayKubernetes } from './kubernetes.ts';
import { localContainerRules, sayLocalContainer } from './localContainer.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { choice, describe, listing, pathName } from '../words.ts';

const nesting: Rule = { code: 'resource-args-runner', severities: ['warning'] };

const otherRunner: Rule = { code: 'resource-args-unused', severities: ['information'] };

const sagemaker: Rule = { code: 'sagemaker-incomplete', severities: ['information'] };

const vertex: Rule = { code: 'vertex-incomplete', severities: ['information'] };

const macro: Rule = { code: 'resource-macro', severities: ['warning', 'information'] };

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
function replaceOnce(sweep: SweepFile, field: Field, part: string, instead: string): Change | undefined {
  const [before, after, ...more] = (field.text ?? '').split(part);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return setValue(sweep, field, { value: before + instead + after });
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
