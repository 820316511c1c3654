import { planSummary } from '../launch/plan/planSummary.ts';
import { checkLaunch, LAUNCH_FIELDS, readyLaunch, timeText } from './launchPlan.ts';
import { defineTool } from './tool.ts';

/** What a launch would send. */
export const planTool = defineTool({
  name: 'plan_launch',
  means:
    'Dry run: shows what launching a sweep file would send to W&B, where it would run, how many runs, and what was ' +
    'found about queue, agents and job. Nothing is sent.',
  needs: 'account',
  fields: LAUNCH_FIELDS,
  async use(input, { host }) {
    const ready = await readyLaunch(host, input);
    const known = await checkLaunch(ready);
    const { checked } = known;
    const { plan, file } = ready;
    return {
      said: `Dry run of ${file.path}${file.isUnsaved ? ' with its unsaved changes' : ''}. Nothing was sent.`,
      data: {
        plan: Object.fromEntries(planSummary(plan.facts).map(({ label, text }) => [label, text])),
        time: timeText(known),
        findings: checked.findings.map(({ severity, sentence }) => ({ severity, foreign_sentence: sentence })),
        notes: plan.notes.length > 0 ? [...plan.notes] : undefined,
      },
      file: {
        key: 'sentConfig',
        text: plan.upsertSweep.config,
        otherwise: 'It is too long for an answer: the file with the options of the launch.',
      },
      next: 'launch_sweep launches it once the person has confirmed.',
      fileText: file.text,
    };
  },
});
