import type { Field } from '../../../sweep/field.ts';
import { TOP_LEVEL } from '../../../wandb/sweepKeys.ts';
import { fix, removePair, replaceValue } from '../../fixes/edit.ts';
import { moveToTop } from '../../fixes/move.ts';
import { blockForm } from '../structure/forms.ts';
import { misfits, type Misfit } from '../structure/structure.ts';
import { sayMisfit } from '../structure/misfitRules.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { misplacedKey } from './topLevel.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

const notAMapping: Rule = { code: 'launch-not-a-mapping', severities: ['error'] };

const registry: Rule = { code: 'launch-registry', severities: ['error'] };

const priority: Rule = { code: 'launch-priority', severities: ['warning'] };

const overrides: Rule = { code: 'launch-overrides', severities: ['warning'] };

const templateAndArguments: Rule = { code: 'template-and-resource-args', severities: ['warning'] };

const overridden: Rule = { code: 'launch-key-overridden', severities: ['information', 'warning'] };

const emptyQueue: Rule = { code: 'launch-queue-empty', severities: ['information'] };

const entityProject: Rule = { code: 'launch-entity-project', severities: ['information'] };

const yml: Rule = { code: 'launch-file-name', severities: ['information'] };

/** What every run of a launch sweep is launched with. */
export const launch: Family = {
  name: 'The launch block',
  rules: [notAMapping, registry, priority, overrides, templateAndArguments, overridden, emptyQueue, entityProject, yml],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep') return;
    const block = sweep.launch;
    if (block && block.type !== 'map' && block.type !== 'broken') {
      context.report(
        notAMapping,
        block,
        `\`launch\` is ${describe(block)}, at which the client crashes: write \`queue: …\` beneath it, or take it out.`,
        { fixes: [fix('Take it out', [removePair(sweep, block)])] },
      );
    } else if (block?.type === 'map') {
      for (const misfit of misfits(block, blockForm('launch', sweep.kind), { numbersAsSent: false }))
        sayLaunchMisfit(context, misfit);
      sayDoubtful(context, block);
    }
    for (const name of ['entity', 'project']) {
      const field = sweep.root.get(name);
      if (field && !field.falsy)
        context.report(
          entityProject,
          keyPlace(field),
          `\`${name}\` in a launch sweep is not read by \`wandb launch-sweep\`: give it \`--${name} ${field.source}\`, or launch from here, where it is proposed.`,
        );
    }
    const at = sweep.root.items[0];
    // A text without an ending has not been saved yet.
    if (at && /\.\w+$/.test(sweep.fileName) && !/\.(?:yaml|json)$/.test(sweep.fileName)) {
      context.report(
        yml,
        keyPlace(at),
        `\`wandb launch-sweep\` takes files that end in \`.yaml\` or \`.json\` only: rename ${sweep.fileName.split(/[\\/]/).at(-1) ?? 'the file'}, or launch from here.`,
      );
    }
  },
};

function sayLaunchMisfit(context: RuleContext, misfit: Misfit): void {
  const { field } = misfit;
  const [, first, second] = field.path;
  // Resource arguments have a family of their own.
  if (first === 'resource_args') return;
  if (first === 'registry' && second === undefined) {
    const url =
      field.text !== undefined && field.text !== ''
        ? fix(`Write {url: ${field.text}}`, [
            context.sweep.fileName.endsWith('.json') || /[,{}[\]#]|: /.test(field.text)
              ? undefined
              : replaceValue(context.sweep, field, `{url: ${field.text}}`),
          ])
        : undefined;
    context.report(
      registry,
      field,
      `\`launch.registry\` is ${describe(field)}, at which the client crashes: write \`{url: ${field.text || '…'}}\`.`,
      { fixes: [url] },
    );
  } else if (first === 'priority') sayPriority(context, field);
  else if (first === 'queue' && field.falsy) {
    context.report(emptyQueue, field, '`launch.queue` is empty: name a queue, or give one when the sweep is launched.');
  } else if (first === 'overrides' && misfit.kind === 'type') sayOverrides(context, field);
  else if (
    misfit.kind === 'unknown-key' &&
    second === undefined &&
    (TOP_LEVEL as readonly string[]).includes(field.name)
  ) {
    context.report(
      misplacedKey,
      keyPlace(field),
      `\`${field.name}\` is not read beneath \`launch\`: write it at the top of the file.`,
      { fixes: [fix('Move it to the top level', moveToTop(context.sweep, field) ?? [])] },
    );
  } else sayMisfit(context, misfit);
}

const PRIORITIES: Readonly<Record<string, string>> = { critical: '0', high: '1', medium: '2', low: '3' };

function sayPriority(context: RuleContext, field: Field): void {
  // Python's int() takes a text of digits, a bool and a float as well.
  if (
    field.type === 'bool' ||
    /^\s*[0-3]\s*$/.test(field.text ?? '') ||
    (field.type === 'float' && field.number !== undefined && field.number > -1 && field.number < 4)
  )
    return;
  const number = PRIORITIES[field.text?.toLowerCase() ?? ''];
  context.report(
    priority,
    field,
    `\`launch.priority\` is ${describe(field)}, at which the scheduler fails: write ${number === undefined ? 'a number from 0 (critical) to 3 (low)' : `\`${number}\``}.`,
    {
      fixes: [
        number === undefined ? undefined : fix(`Write ${number}`, [replaceValue(context.sweep, field, number)], true),
      ],
    },
  );
}

function sayOverrides(context: RuleContext, field: Field): void {
  const name = pathName(field.path);
  const wantsList = field.name === 'args' || field.name === 'entry_point';
  const simple = wantsList && field.text !== undefined && /^[\w./=-]+(?: +[\w./=-]+)*$/.test(field.text);
  const list = simple
    ? `[${(field.text ?? '')
        .split(/ +/)
        .map(w => (/^[A-Za-z./-]/.test(w) && !/^(?:true|false|yes|no|on|off|null|-)$/i.test(w) ? w : JSON.stringify(w)))
        .join(', ')}]`
    : '';
  const cure = wantsList
    ? `write a list${simple ? `, \`${list}\`` : ', an argument an item'}`
    : 'write a mapping, or take it out';
  context.report(overrides, field, `\`${name}\` is ${describe(field)}, at which the scheduler fails: ${cure}.`, {
    fixes: [
      simple && !context.sweep.fileName.endsWith('.json')
        ? fix(`Write ${list}`, [replaceValue(context.sweep, field, list)])
        : undefined,
    ],
  });
}

function sayDoubtful(context: RuleContext, block: Field): void {
  const { root } = context.sweep;
  const [resource, template] = [block.get('resource_args'), block.get('template_variables')];
  if (resource && template && !resource.falsy && !template.falsy) {
    context.report(
      templateAndArguments,
      keyPlace(resource),
      '`launch.resource_args` is dropped, since `launch.template_variables` is there: keep one of the two.',
      { fixes: [fix('Take resource_args out', [removePair(context.sweep, resource)])] },
    );
  }
  for (const name of ['project', 'entity', 'job']) {
    const field = block.get(name);
    if (field && !field.falsy)
      context.report(
        overridden,
        keyPlace(field),
        `\`launch.${name}\` does nothing, since the scheduler sets it from the sweep: take it out.`,
        { fixes: [fix('Take it out', [removePair(context.sweep, field)])] },
      );
  }
  const image = block.get('docker')?.get('docker_image');
  const job = root.get('job');
  if (image && !image.falsy && job && !job.falsy) {
    context.report(
      overridden,
      keyPlace(image),
      '`launch.docker.docker_image` does not go with `job`, and the agent refuses the runs: take one of the two out.',
      { severity: 'warning' },
    );
  }
}
