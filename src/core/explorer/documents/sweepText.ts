import type { Sweep } from '../../api/types.ts';

const commented = (lines: readonly string[]): string => lines.map(line => `# ${line}`).join('\n');

/** A sweep's configuration as W&B keeps it, with what it was launched on above it as comments. */
export function sweepText(sweep: Sweep, place: { readonly entity: string; readonly project: string }): string {
  const { launchedAs } = sweep;
  const workers =
    launchedAs?.numWorkers === undefined
      ? ''
      : `, ${String(launchedAs.numWorkers)} ${launchedAs.numWorkers === 1 ? 'run' : 'runs'} at a time`;
  const scheduler =
    launchedAs?.scheduler === 'job'
      ? `scheduler job ${launchedAs.schedulerJob ?? '(not known)'}`
      : 'the standard scheduler';
  const head = [
    `Sweep ${sweep.name} of ${place.entity}/${place.project}, as W&B keeps it. This is for reading.`,
    launchedAs === undefined
      ? 'It was not launched on a queue: agents of its own work on it.'
      : `Launched on queue ${launchedAs.queue ?? '(not known)'} with ${scheduler}${workers}.`,
    ...(launchedAs?.job === undefined ? [] : [`Job: ${launchedAs.job}`]),
  ];
  const config = sweep.config?.trimEnd();
  return `${commented(head)}\n${config === undefined || config === '' ? '# W&B gives no configuration for it.' : config}\n`;
}
