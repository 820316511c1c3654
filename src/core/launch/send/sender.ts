import * as l10n from '@vscode/l10n';
import { messageOf } from '../../api/scrub.ts';
import { sweepPathText } from '../../wandb/projectPath.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import type { Planned } from '../plan/types.ts';
import type { UsedVersions } from '../preflight/movedAlias.ts';
import type { Baseline } from '../preflight/baseline.ts';
import type { LastLaunch } from '../preflight/lastLaunch.ts';
import { launchBaselineOf, resumeBaselineOf } from './askBaseline.ts';
import { closeIntent } from './closeIntent.ts';
import type { Unsent } from './intent.ts';
import { keysOf, readLastLaunch } from './journal.ts';
import { takeLock } from './lock.ts';
import type { LaunchOutcome } from './outcome.ts';
import { recoverIntents, type Recovered } from './recoverIntents.ts';
import { sendLaunch, type Sending, type SendPlace } from './sendLaunch.ts';
import { notCreated, underWay, unknown } from './sentences.ts';

/** `owner`: which window this is; a random id without blanks, new for each. */
export type SenderOptions = SendPlace;

/** The part of a plan that is sent. */
export type Sendable = Pick<Planned, 'upsertSweep'> & {
  readonly facts: Pick<LaunchFacts, 'entity' | 'project' | 'queue'>;
};

interface Request {
  readonly plan: Sendable;
  /**
   * The person was asked and confirmed it: the same again a moment after the last, or although the outcome of that is
   * unknown.
   */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
  /** What is going on, a sentence at a time. */
  readonly progress?: (sentence: string) => void;
}

export interface LaunchRequest extends Request {
  /** The file's address, as every window has it: one launch of it at a time. */
  readonly source: string;
  /** Of preflight; asked for again where it is missing or has grown old. */
  readonly baseline?: Baseline;
  /** Of preflight: what the aliases of the jobs name now. */
  readonly versions?: UsedVersions;
}

export interface ResumeRequest extends Request {
  /** The eight characters of its address. */
  readonly sweep: string;
  /** The name that a person gave it in W&B. */
  readonly displayName?: string;
  /** The state that the plan was made for; where the sweep has another by now, nothing is sent. */
  readonly state: string;
}

/** The one thing that creates sweeps and pushes schedulers. Each promise resolves to an outcome; none rejects. */
export interface Sender {
  launch(request: LaunchRequest): Promise<LaunchOutcome>;
  resume(request: ResumeRequest): Promise<LaunchOutcome>;
  /** Finds out what became of sends that nobody was told of: at start, and for "Look Again". May take a minute. */
  recover(): Promise<readonly Recovered[]>;
  /** What was launched last from a source; undefined = nothing, or it cannot be read (which the log says). */
  lastLaunch(source: string): Promise<LastLaunch | undefined>;
}

/** One sender a window, host and account. */
export function createSender(place: SenderOptions): Sender {
  const { client, journal, owner, log } = place;
  const { clock, host } = client;
  const underWayHere = new Set<string>();

  const send = async (sending: Omit<Sending, 'onSend'>): Promise<LaunchOutcome> => {
    const { intent: told } = sending;
    const keys = keysOf(host, told.verb, told.source);
    if (underWayHere.has(keys.name)) return underWay(told, false);
    underWayHere.add(keys.name);
    const progress = { isSent: false };
    const onSend = (): void => {
      progress.isSent = true;
    };
    try {
      const lock = await takeLock(journal, keys.lock, owner, clock);
      if (!lock) return underWay(told, true);
      try {
        return await sendLaunch(place, { ...sending, onSend }, keys.intent);
      } finally {
        await lock.release().catch(() => {
          log.warn('a launch lock could not be released; it expires');
        });
      }
    } catch (error) {
      log.warn(`${told.verb}: ${messageOf(error)}`);
      if (progress.isSent) return unknown(told, l10n.t('the answer could not be understood'));
      return notCreated(told, l10n.t('the launch could not be recorded, so nothing was sent'), false);
    } finally {
      underWayHere.delete(keys.name);
    }
  };

  const common = ({ plan: { upsertSweep, facts } }: Request) => ({
    host,
    entity: upsertSweep.entityName,
    project: upsertSweep.projectName,
    queue: facts.queue,
    variables: upsertSweep,
  });

  return {
    launch(request) {
      const { source, baseline, versions, again = false, signal, progress } = request;
      const intent: Unsent = { ...common(request), verb: 'launch', source, versions };
      return send({
        intent,
        baseline: () => launchBaselineOf(client, intent, baseline, signal),
        again,
        signal,
        progress,
      });
    },
    resume(request) {
      const { plan, sweep, displayName, state, again = false, signal, progress } = request;
      const { entity = '', project, queue = '' } = plan.facts;
      const source = sweepPathText({ entity, project, sweep });
      const intent: Unsent = { ...common(request), verb: 'resume', entity, project, sweep, displayName, queue, source };
      const resumed = { entity, project, sweep, queue, state };
      return send({
        intent,
        baseline: () => resumeBaselineOf(client, intent, resumed, signal),
        again,
        signal,
        progress,
      });
    },
    recover: () =>
      recoverIntents({
        client,
        journal,
        owner,
        isOurs: name => underWayHere.has(name),
        close: (key, intent, outcome, before) => closeIntent(place, key, intent, outcome, before),
      }),
    lastLaunch: source =>
      readLastLaunch(journal, host, source).catch((error: unknown) => {
        log.warn(`reading the last launch of a file: ${messageOf(error)}`);
        return undefined;
      }),
  };
}
