import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { TOP_LEVEL } from '../../../wandb/sweepKeys.ts';
import { fix, insertPair, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import { moveInto, moveToTop } from '../../fixes/move.ts';
import { blockForm } from '../structure/forms.ts';
import { misfits, type Misfit } from '../structure/structure.ts';
import { sayMisfit } from '../structure/misfitRules.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

const notAMapping: Rule = { code: 'scheduler-not-a-mapping', severities: ['error'] };

const ignoredKey: Rule = { code: 'scheduler-unknown-key', severities: ['warning'] };

const workers: Rule = { code: 'num-workers', severities: ['warning'] };

const workersIgnored: Rule = { code: 'num-workers-ignored', severities: ['warning', 'information'] };

const localProcess: Rule = { code: 'scheduler-local-process', severities: ['error', 'warning'] };

const localScheduler: Rule = { code: 'local-scheduler', severities: ['warning'] };

/** How the scheduler of a launch sweep is started, and the local scheduler of a plain one. */
export const scheduler: Family = {
  name: 'The scheduler block',
  rules: [notAMapping, ignoredKey, workers, workersIgnored, localProcess, localScheduler],
  check(context) {
    const { sweep } = context;
    const block = sweep.root.get('scheduler');
    if (!block || block.type === 'broken') return;
    if (sweep.kind === 'sweep') {
      sayLocal(context, block);
      return;
    }
    if (block.type !== 'map') {
      context.report(
        notAMapping,
        block,
        `\`scheduler\` is ${describe(block)}, at which the client crashes: write \`num_workers: 2\` beneath it, or take it out.`,
        { fixes: [fix('Take it out', [removePair(sweep, block)])] },
      );
      return;
    }
    for (const misfit of misfits(block, blockForm('scheduler', sweep.kind), { numbersAsSent: false }))
      saySchedulerMisfit(context, misfit);
    const count = block.get('num_workers');
    if (count && !sayWorkers(context, count)) sayWorkersIgnored(context, count);
    sayLocalProcess(context, block);
  },
};

const IN_LAUNCH = ['queue', 'priority', 'overrides', 'registry'];

function saySchedulerMisfit(context: RuleContext, misfit: Misfit): void {
  const { sweep } = context;
  const { field } = misfit;
  const [, first] = field.path;
  // Families of their own speak of these.
  if (first === 'resource_args' || first === 'job' || first === 'num_workers') return;
  if (first === 'settings') {
    if (field.path.length === 2 && misfit.kind === 'type')
      context.report(
        notAMapping,
        field,
        `\`scheduler.settings\` is ${describe(field)}, at which the client crashes: write settings beneath it, or take it out.`,
        { fixes: [fix('Take it out', [removePair(sweep, field)])] },
      );
    return;
  }
  if (misfit.kind === 'unknown-key' && field.path.length === 2) sayIgnored(context, field, misfit.known);
  // Null is as if it were not there for these.
  else if (!(field.type === 'null' && ['docker_image', 'resource', 'template_variables'].includes(field.name)))
    sayMisfit(context, misfit);
}

function sayIgnored(context: RuleContext, field: Field, known: readonly string[]): void {
  const { sweep } = context;
  const block = sweep.scheduler;
  const near = nearestWord(
    field.name,
    known.filter(k => !block?.has(k)),
  );
  if (IN_LAUNCH.includes(field.name)) {
    context.report(
      ignoredKey,
      keyPlace(field),
      `\`${field.name}\` is not read beneath \`scheduler\`: write it beneath \`launch\`.`,
      { fixes: [fix('Move it beneath launch', moveInto(sweep, field, 'launch') ?? [])] },
    );
    return;
  }
  if ((TOP_LEVEL as readonly string[]).includes(field.name) && field.name !== 'method' && field.name !== 'metrics') {
    context.report(
      ignoredKey,
      keyPlace(field),
      `\`${field.name}\` is not read beneath \`scheduler\`: write it at the top of the file.`,
      { fixes: [fix('Move it to the top level', moveToTop(sweep, field) ?? [])] },
    );
    return;
  }
  const optuna = ['pruner', 'sampler', 'optuna_source', 'method', 'metrics'].includes(field.name);
  const cure = optuna
    ? 'write it beneath `scheduler.settings`'
    : near === undefined
      ? 'take it out'
      : `write \`${near}\``;
  context.report(ignoredKey, keyPlace(field), `\`${field.name}\` is not read beneath \`scheduler\`: ${cure}.`, {
    fixes: [
      optuna
        ? undefined
        : near === undefined
          ? fix('Take it out', [removePair(sweep, field)])
          : fix(`Write ${near}`, [renameKey(sweep, field, near)], true),
    ],
  });
}

/** Gives whether something is said. */
function sayWorkers(context: RuleContext, field: Field): boolean {
  const digits =
    field.type === 'int' && field.number !== undefined && field.number >= 0
      ? field.number
      : /^\d+$/.test(field.text ?? '')
        ? Number(field.text)
        : undefined;
  if (digits !== undefined && digits > 0) return false;
  const fate = digits === 0 ? 'so the scheduler polls for ever and starts no run' : 'so the scheduler takes 8';
  context.report(
    workers,
    field,
    `\`scheduler.num_workers\` is ${describe(field)}, ${fate}: write a whole number from 1 on.`,
  );
  return true;
}

function sayWorkersIgnored(context: RuleContext, field: Field): void {
  const { schedulerKind } = context.sweep;
  if (schedulerKind !== 'optuna' && schedulerKind !== 'wandb' && schedulerKind !== 'looks-like-optuna') return;
  const published = schedulerKind !== 'looks-like-optuna';
  if (published && (field.number === 1 || field.text === '1')) return;
  context.report(
    workersIgnored,
    keyPlace(field),
    published
      ? `\`scheduler.num_workers\` ${field.source} has no effect with W&B's scheduler jobs, which run one at a time: take it out.`
      : `\`scheduler.num_workers\` ${field.source} has no effect where the scheduler job is built from W&B's sources, which set one worker: take it out, unless yours reads it.`,
    {
      severity: published ? 'warning' : 'information',
      fixes: [fix('Take it out', [removePair(context.sweep, field)])],
    },
  );
}

function sayLocalProcess(context: RuleContext, block: Field): void {
  const { sweep } = context;
  const [resource, image] = [block.get('resource'), block.get('docker_image')];
  const hasImage = image !== undefined && !image.falsy;
  const hasJob = sweep.schedulerKind !== 'none';
  if (resource?.text === 'local-process' && (hasJob || hasImage)) {
    context.report(
      localProcess,
      resource,
      `\`scheduler.resource\` local-process does not go with ${hasJob ? 'a scheduler job' : '`docker_image`'}, and the client stops: write \`local-container\`.`,
      { fixes: [fix('Write local-container', [replaceValue(sweep, resource, 'local-container')])] },
    );
  } else if (hasImage && !hasJob && (!resource || resource.falsy)) {
    context.report(
      localProcess,
      keyPlace(image),
      '`scheduler.docker_image` has no `resource` and so gets local-process, which the agent refuses for an image: add `resource: local-container`.',
      {
        severity: 'warning',
        absent: true,
        fixes: [
          resource
            ? undefined
            : fix('Add resource: local-container', [insertPair(sweep, block, 'resource', 'local-container')]),
        ],
      },
    );
  }
}

const METHODS_OF: Readonly<Record<string, readonly string[]>> = {
  wandb: ['grid', 'bayes', 'random'],
  optuna: ['custom'],
  ax: ['custom'],
};

/** The `scheduler` of `wandb sweep`, which the server's schema knows. */
function sayLocal(context: RuleContext, block: Field): void {
  const { sweep } = context;
  for (const misfit of misfits(block, blockForm('scheduler', sweep.kind), { numbersAsSent: true }))
    sayMisfit(context, misfit);
  if (block.type === 'null') return;
  const controller = sweep.root.get('controller');
  if (controller?.get('type')?.text === 'local') {
    context.report(
      localScheduler,
      keyPlace(controller),
      '`controller: {type: local}` does not go with `scheduler`: take `controller` out.',
      { fixes: [fix('Take controller out', [removePair(sweep, controller)])] },
    );
  }
  if (block.type !== 'map') return;
  const engine = block.get('engine');
  const methods = METHODS_OF[engine?.text ?? ''];
  const method = sweep.root.get('method');
  if (
    engine &&
    methods &&
    method &&
    !methods.includes(method.text ?? '') &&
    Object.values(METHODS_OF)
      .flat()
      .includes(method.text ?? '')
  ) {
    const cure =
      methods.length === 1
        ? `write \`method: ${methods[0] ?? ''}\``
        : `write \`method: bayes\`, \`random\` or \`grid\`, or another \`engine\``;
    context.report(
      localScheduler,
      method,
      `\`method: ${method.text ?? ''}\` does not go with \`${pathName(engine.path)}\` ${engine.text ?? ''}: ${cure}.`,
      {
        fixes: [
          methods.length === 1 && methods[0]
            ? fix(`Write ${methods[0]}`, [replaceValue(sweep, method, methods[0])])
            : undefined,
        ],
      },
    );
  }
}
