import { planLaunch } from '../launch/plan/planLaunch.ts';
import { planPlain } from '../launch/plan/planPlain.ts';
import type { LaunchChoices, Plan, Planned } from '../launch/plan/types.ts';
import type { Preflight } from '../launch/preflight/finding.ts';
import type { LastLaunch } from '../launch/preflight/lastLaunch.ts';
import { preflight } from '../launch/preflight/preflight.ts';
import { aheadOfLaunch } from '../launch/preflight/aheadQuestion.ts';
import { aheadDetail, aheadShort } from '../launch/preflight/aheadWords.ts';
import { createEarlierRunsBook } from '../launch/preflight/earlierRunsBook.ts';
import { timeAhead, type Ahead } from '../launch/preflight/timeAhead.ts';
import { machineNames } from '../live/machineNames.ts';
import { readPrices } from '../results/forecast/prices.ts';
import { errorsOf, FILE, sweepFileOf } from './fileOf.ts';
import type { InputOf } from './input.ts';
import { accountOf, ENTITY, PROJECT, projectOf } from './places.ts';
import { ToolError } from './toolError.ts';
import type { ToolAccount, ToolFile, ToolHost } from './tool.ts';

/** The fields of a launch and of its dry run. */
export const LAUNCH_FIELDS = {
  file: FILE,
  queue: { type: 'string', optional: true, means: "Launch queue; the file's or the one used last by default" },
  entity: ENTITY,
  project: PROJECT,
} as const;

/** A launch that could be sent. */
export interface ReadyLaunch {
  readonly file: ToolFile;
  readonly account: ToolAccount;
  readonly plan: Planned;
}

/**
 * The plan of a launch as the editor would make it, of a sweep without a job its creation. Throws ToolError where W&B
 * would refuse the file, or the plan has to be refused.
 */
export async function readyLaunch(host: ToolHost, input: InputOf<typeof LAUNCH_FIELDS>): Promise<ReadyLaunch> {
  const file = await sweepFileOf(host, input.file);
  const errors = errorsOf(await host.diagnosticsOf(file));
  if (errors.length > 0)
    throw new ToolError(
      `${file.path} cannot be launched: W&B would refuse it. Errors: ${String(errors.length)}.`,
      'check_sweep_file tells them; fix them in the file first.',
      'file',
    );
  const account = await accountOf(host);
  const { sweep } = file.reading;
  const inFile = { entity: sweep.root.get('entity')?.text, project: sweep.root.get('project')?.text };
  const target = projectOf(account, {
    entity: input.entity ?? inFile.entity,
    project: input.project ?? inFile.project,
  });
  const queue = input.queue ?? sweep.queue ?? account.queueIn(target.entity);
  const plan = planOf(file, { ...target, author: account.author ?? target.entity, queue });
  if ('refused' in plan)
    throw new ToolError(
      `${file.path} cannot be launched. ${plan.refused.message}`,
      plan.refused.code === 'noQueue'
        ? 'list_queues gives the queues; name one.'
        : 'correct the file, or ask the person.',
      'refused',
    );
  return { file, account, plan };
}

/** The plan of a file's launch; of a sweep without a job, of its creation. */
export function planOf({ path: name, text, reading }: ToolFile, choices: LaunchChoices): Plan {
  return reading.claim.kind === 'sweep' ? planPlain({ name, text }, choices) : planLaunch({ name, text }, choices);
}

/** What is known before a launch. */
export interface CheckedLaunch {
  readonly checked: Preflight;
  readonly last: LastLaunch | undefined;
  /** How long it will take and what it will cost, as far as earlier runs tell. */
  readonly ahead: Ahead;
}

/** What is checked before a launch, its time, and what was launched last from the file. Never rejects. */
export async function checkLaunch({ file, account, plan }: ReadyLaunch): Promise<CheckedLaunch> {
  const last = await (await account.sender()).lastLaunch(file.source);
  const question = aheadOfLaunch(plan.facts);
  const [checked, earlier] = await Promise.all([
    preflight(account.client, {
      facts: plan.facts,
      config: plan.upsertSweep.config,
      last,
      jobFiles: account.jobFiles,
    }),
    question && createEarlierRunsBook(account.client).ask(question),
  ]);
  const priceList = {
    prices: account.prices ?? readPrices(undefined),
    machines: machineNames(question?.queue, checked.queues),
  };
  const now = account.client.serverNow();
  const ahead = question && earlier ? timeAhead(question, earlier, priceList, now) : ({ kind: 'none' } as const);
  return { checked, last, ahead };
}

/** How long a launch will take, in words. */
export function timeText({ ahead }: CheckedLaunch): string {
  return `${aheadShort(ahead)}. ${aheadDetail(ahead)}`;
}
