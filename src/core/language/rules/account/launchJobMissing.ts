import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, renameKey, setValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { moveToTopLevel } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';
import { localEngineInstead } from './localEngineInstead.ts';

export const launchJobMissing: Rule = { code: 'launch-job-missing', severities: ['error'] };

/** The job or image of a launch sweep without either, where one of them is written and empty. */
export function emptyJob({ kind, root }: SweepFile): Field | undefined {
  const [job, image] = [root.get('job'), root.get('image_uri')];
  return kind === 'launch-sweep' && !isSet(job) && !isSet(image) ? (job ?? image) : undefined;
}

/** Whether a job or an image is written, with anything in it. */
export function isSet(field: Field | undefined): boolean {
  return field !== undefined && field.type !== 'broken' && !field.falsy;
}

/**
 * Reports a launch sweep with neither `job` nor `image_uri` (docs/facts/launch-sweep-cli.md); `empty` is the one that
 * is empty.
 */
export function reportLaunchJobMissing(context: RuleContext, empty: Field | undefined): void {
  const { root, misnamedKeys } = context.sweep;
  // The rule unknown-key reports these.
  if (misnamedKeys.has('job') || misnamedKeys.has('image_uri')) return;
  if (empty) {
    context.report(launchJobMissing, empty, emptyMessage(empty));
    return;
  }
  const misplaced = misplacedJob(context.sweep);
  if (misplaced) {
    reportMisplacedJob(context, misplaced);
    return;
  }
  const at = root.get('launch') ?? root.get('scheduler') ?? root.items[0];
  if (!at) return;
  const message = l10n.t(
    '`{0}` makes this a launch sweep, which requires a job or an image. Add `job: entity/project/name:alias`.',
    at.name,
  );
  context.report(launchJobMissing, keyPlace(at), message, { absent: true, fixes: [localEngineInstead(context.sweep)] });
}

/** The job or image that is in `launch` where none is at the top of the file. */
export function misplacedJob({ root, launch }: SweepFile): Field | undefined {
  const isSet = (field: Field | undefined) => field?.text !== undefined && field.text !== '';
  if (['job', 'image_uri'].some(name => root.has(name))) return undefined;
  return ['job', 'image_uri'].map(name => launch?.get(name)).find(isSet);
}

function reportMisplacedJob(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const message = l10n.t(
    'A launch sweep requires `{0}` at the top of the file, and it is under `launch`. Move it to the top level.',
    field.name,
  );
  const block = sweep.launch;
  const isOnly = block?.items.length === 1 && block.node.kind === 'map' && block.node.pairs.length === 1;
  const fixes = [isOnly ? instead(sweep, block, field) : moveToTopLevel(sweep, field)];
  context.report(launchJobMissing, keyPlace(field), message, { fixes });
}

/** The job in place of a block that holds nothing else. */
function instead(sweep: SweepFile, block: Field, job: Field): Fix | undefined {
  const change = setValue(sweep, block, { value: job.text ?? '' });
  return fix(l10n.t('Move it to the top level'), [renameKey(sweep, block, job.name), change]);
}

function emptyMessage(field: Field): string {
  return field.name === 'job'
    ? l10n.t(
        '`job` is {0}, but a launch sweep requires a job or an image. Use `entity/project/name:alias`.',
        describe(field),
      )
    : l10n.t(
        '`image_uri` is {0}, but a launch sweep requires a job or an image. Use `registry/image:tag`.',
        describe(field),
      );
}
