import type { LaunchOutcome } from '../launch/send/outcome.ts';
import type { ToolAnswer } from './answer.ts';
import { confirmLaunch } from './confirmLaunch.ts';
import { foreign } from './foreign.ts';
import { checkLaunch, LAUNCH_FIELDS, readyLaunch } from './launchPlan.ts';
import { defineTool } from './tool.ts';

/** Launches a sweep file, once the person has confirmed it. */
export const launchTool = defineTool({
  name: 'launch_sweep',
  means:
    'Launches a W&B sweep file: creates the sweep and queues it. The person is asked each time, with file, queue, ' +
    'project, number of runs, time, cost and findings. A file with errors cannot be launched. Never call it twice ' +
    'for one wish.',
  needs: 'change',
  fields: LAUNCH_FIELDS,
  async use(input, work) {
    const ready = await readyLaunch(work.host, input);
    const outcome = await confirmLaunch(ready, await checkLaunch(ready), work);
    const fileText = ready.file.text;
    if ('no' in outcome) return { said: 'Nothing was launched.', next: outcome.no, fileText };
    return { ...outcomeAnswer(outcome), fileText };
  },
});

/** What became of a launch or a resume, for a model. */
export function outcomeAnswer(outcome: LaunchOutcome): ToolAnswer {
  const said = outcome.sentence;
  switch (outcome.kind) {
    case 'created':
      return {
        said,
        data: {
          sweep: `${outcome.sweep.entity}/${outcome.sweep.project}/${outcome.sweep.name}`,
          foreign_warnings: outcome.warnings.length > 0 ? outcome.warnings.map(each => foreign(each)) : undefined,
        },
        next: 'sweep_results shows how it goes. Do not launch it again.',
      };
    case 'underWay':
      return { said, next: 'do not send it again; list_sweeps shows it.' };
    case 'unknown':
      return { said, next: 'do not send it again. list_sweeps shows whether it is there; tell the person.' };
    case 'notCreated':
    case 'refused':
      return { said, next: 'tell the person why; send it again only if they ask.' };
  }
}
