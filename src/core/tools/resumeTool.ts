import { sweep as askSweep } from '../api/operations/sweep.ts';
import { isSweepState } from '../wandb/sweepStates.ts';
import { confirmResume } from './confirmResume.ts';
import { outcomeAnswer } from './launchTool.ts';
import { accountOf, SWEEP, sweepPathOf } from './places.ts';
import { defineTool } from './tool.ts';
import { ToolError } from './toolError.ts';

/** Resumes a sweep, once the person has confirmed: a launch sweep by its scheduler, another by its state. */
export const resumeTool = defineTool({
  name: 'resume_sweep',
  means: 'Resumes a paused or ended W&B sweep with what it was launched with. The person is asked each time.',
  needs: 'change',
  fields: { sweep: SWEEP },
  async use({ sweep: named }, work) {
    const account = await accountOf(work.host);
    const path = sweepPathOf(account, named);
    const found = await askSweep(account.client, path, { signal: work.signal });
    if (isSweepState(found.state, 'RUNNING'))
      throw new ToolError(
        'The sweep says that it is running.',
        'tell the person; they can resume it in the explorer.',
        'refused',
      );
    const resumed = await confirmResume(account, { path, found }, work);
    if ('no' in resumed) return { said: 'Nothing was resumed.', next: resumed.no };
    if ('refused' in resumed) throw new ToolError(resumed.refused.message, 'tell the person.', 'refused');
    if ('launch' in resumed) return outcomeAnswer(resumed.launch);
    return { said: resumed.state.sentence, next: 'sweep_results shows how it goes.' };
  },
});
