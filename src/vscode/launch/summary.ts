import * as vscode from 'vscode';
import { runsShort } from '../../core/space/runsShort.ts';
import { shortJob } from '../../core/wandb/jobPath.ts';
import type { Ready } from './ready.ts';

/** Where, how many runs, with what: one line. Unsaved text is what is launched, and that is said. */
export function summaryOf({ source, target, options }: Ready): string {
  const { sweep } = source;
  const workers = options?.numWorkers ?? sweep.scheduler?.get('num_workers')?.number;
  const job = options?.job ?? sweep.root.get('job')?.text ?? sweep.root.get('image_uri')?.text;
  return [
    `${target.entity}/${target.project}`,
    sweep.method?.name,
    runsShort(sweep),
    workers === undefined ? undefined : vscode.l10n.t('{0} workers', workers),
    shortJob(job),
    shortJob(sweep.scheduler?.get('job')?.text),
    source.unsaved ? vscode.l10n.t('with unsaved changes') : undefined,
  ]
    .filter(part => part !== undefined)
    .join(' · ');
}
