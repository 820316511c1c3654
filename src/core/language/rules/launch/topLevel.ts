import type { Field } from '../../../sweep/field.ts';
import { intendedTopLevel, standIns } from '../../../sweep/intended.ts';
import { TOP_LEVEL, type TopLevel } from '../../../wandb/sweepKeys.ts';
import { fix, removePair, renameKey } from '../../fixes/edit.ts';
import { moveInto } from '../../fixes/move.ts';
import { blockForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import type { Fix } from '../../types.ts';
import { misfitRules, sayMisfit, unknownKey } from '../structure/misfitRules.ts';
import { strayParameters } from '../parameters/outdented.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe } from '../words.ts';

export const notAMapping: Rule = { code: 'not-a-mapping', severities: ['error'] };

export const misplacedKey: Rule = { code: 'misplaced-key', severities: ['warning'] };

const controllerNotAMapping: Rule = { code: 'controller-not-a-mapping', severities: ['error'] };

/** Keys of the two blocks that people put at the top, and the block that each belongs in. */
const BLOCK_OF: Readonly<Record<string, string>> = {
  queue: 'launch',
  priority: 'launch',
  resource: 'launch',
  resource_args: 'launch',
  template_variables: 'launch',
  overrides: 'launch',
  registry: 'launch',
  num_workers: 'scheduler',
  docker_image: 'scheduler',
  settings: 'scheduler',
};
/** Keys of other blocks, which are misplaced in plain sweeps as well. */
const INNER: Readonly<Record<string, string>> = {
  goal: 'metric',
  impute: 'metric',
  impute_while_running: 'metric',
  min_iter: 'early_terminate',
  max_iter: 'early_terminate',
  eta: 'early_terminate',
};

/** Keys that a family of their own looks into. */
const ELSEWHERE: readonly string[] = [
  'method',
  'metric',
  'metrics',
  'parameters',
  'command',
  'early_terminate',
  'launch',
  'scheduler',
] satisfies TopLevel[];

/** The shape of the whole: what stands at the top, and the plain values there. */
export const topLevel: Family = {
  name: 'The file as a whole',
  rules: [notAMapping, misplacedKey, controllerNotAMapping, ...misfitRules],
  check(context) {
    const { sweep } = context;
    const { root } = sweep;
    if (root.type !== 'map' || root.items.length === 0) {
      if (root.type !== 'broken')
        context.report(
          notAMapping,
          root,
          `The file is ${describe(root)}: write keys with values, \`method\` and \`parameters\` at least.`,
          { absent: true },
        );
      return;
    }
    const standing = standIns(root);
    const strays = strayParameters(sweep);
    for (const field of root.items) {
      if (ELSEWHERE.includes(field.name) || strays.includes(field)) continue;
      if ((TOP_LEVEL as readonly string[]).includes(field.name)) sayPlainKey(context, field);
      else sayUnknownTop(context, field, standing);
    }
  },
};

function sayPlainKey(context: RuleContext, field: Field): void {
  // The client itself refuses a job that is no text (rules/jobs.ts); an empty job or image is none.
  if (field.name === 'job' && context.sweep.kind === 'launch-sweep' && field.type !== 'null') return;
  if (
    field.name === 'controller' &&
    context.sweep.kind === 'sweep' &&
    field.type !== 'map' &&
    field.type !== 'broken'
  ) {
    context.report(
      controllerNotAMapping,
      field,
      `\`controller\` is ${describe(field)}, at which the client crashes: write \`{type: cloud}\`, or take it out.`,
      { fixes: [fix('Take it out', [removePair(context.sweep, field)])] },
    );
    return;
  }
  for (const misfit of misfits(field, blockForm(field.name, context.sweep.kind), { numbersAsSent: true }))
    sayMisfit(context, misfit);
}

function sayUnknownTop(context: RuleContext, field: Field, standing: ReadonlyMap<TopLevel, Field>): void {
  const { sweep } = context;
  const block = INNER[field.name] ?? (sweep.kind === 'launch-sweep' ? BLOCK_OF[field.name] : undefined);
  if (block !== undefined) {
    context.report(
      misplacedKey,
      keyPlace(field),
      `\`${field.name}\` does nothing at the top of the file: write it beneath \`${block}\`.`,
      { fixes: [fix(`Move it beneath ${block}`, moveInto(sweep, field, block) ?? [])] },
    );
    return;
  }
  const intended = intendedTopLevel(field.name);
  const missing = intended !== undefined && standing.get(intended) === field ? intended : undefined;
  const needed = missing !== undefined && isNeeded(context, missing);
  const cure = missing !== undefined ? `write \`${missing}\`` : 'take it out';
  const rename: Fix | undefined =
    missing === undefined
      ? field.scalar
        ? fix('Take it out', [removePair(sweep, field)])
        : undefined
      : !isLooked(missing, field)
        ? undefined
        : fix(`Write ${missing}`, [renameKey(sweep, field, missing)], true);
  const message = needed
    ? `W&B does not know \`${field.name}\` and refuses a sweep without \`${missing}\`: ${cure}.`
    : `W&B does not know \`${field.name}\`, warns of it and ignores it: ${cure}.`;
  context.report(unknownKey, keyPlace(field), message, { severity: needed ? 'error' : 'warning', fixes: [rename] });
}

/** The two launch blocks are looked into only under their own names, so the name is mended only where there is nothing to find beneath. */
function isLooked(name: TopLevel, field: Field): boolean {
  const isPlain = (key: string): boolean =>
    name === 'launch'
      ? key === 'queue' && field.get(key)?.falsy === false
      : key === 'num_workers' && (field.get(key)?.number ?? 0) > 0;
  return (name !== 'launch' && name !== 'scheduler') || (field.type === 'map' && field.names.every(isPlain));
}

/** True where a sweep without this key is refused. */
function isNeeded({ sweep }: RuleContext, name: TopLevel): boolean {
  switch (name) {
    case 'parameters':
      return sweep.method?.name !== 'custom';
    case 'method':
      return sweep.schedulerKind === 'none' && sweep.method === undefined;
    case 'metric':
      return sweep.engine === 'bayes';
    case 'job':
    case 'image_uri':
      return sweep.kind === 'launch-sweep' && !sweep.root.has('job') && !sweep.root.has('image_uri');
    default:
      return false;
  }
}
