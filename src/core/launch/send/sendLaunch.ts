import { isApiError, type ApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import type { ApiLog } from '../../api/apiLog.ts';
import { launchBaseline } from '../../api/operations/launchBaseline.ts';
import { resumeLook } from '../../api/operations/resumeLook.ts';
import { upsertSweep } from '../../api/operations/upsertSweep.ts';
import type { Baseline, Ending, Intent, IntentJournal, LastLaunch } from './intent.ts';
import { keysOf, readIntent, readLastLaunch } from './journal.ts';
import { takeLock } from './lock.ts';
import { lookUp } from './lookUp.ts';
import type { LaunchedSweep, LaunchOutcome } from './outcome.ts';
import { recoverIntents, type Recovered } from './recoverIntents.ts';
import { resolveIntent } from './resolveIntent.ts';
import { created, justLaunched, notCreated, refusedBy, refusedByServer, underWay, unknown } from './sentences.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';

export interface SenderOptions {
  readonly client: ApiClient;
  readonly journal: IntentJournal;
  /** Which window this is: a random id, new for each. Without blanks. */
  readonly owner: string;
  readonly log: ApiLog;
}

export interface LaunchRequest {
  /** Of a plan of `planLaunch` or `planPlain`. */
  readonly variables: UpsertSweepVariables;
  /** The file's address, as every window has it: one launch of it at a time. */
  readonly source: string;
  /** Of preflight; asked for anew where it is missing or has grown old. */
  readonly baseline?: Baseline;
  /** The person was asked and wants it all the same: another of the very same a moment after the last, or although it is not known what became of that. */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
  /** What is going on, a sentence at a time. */
  readonly progress?: (sentence: string) => void;
}

export interface ResumeRequest {
  /** Of a plan of `planResume`. */
  readonly variables: UpsertSweepVariables;
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  /** The queue that the plan sends it to. */
  readonly queue: string;
  /** The state that the plan was made for; where the sweep says another by now, nothing is sent. */
  readonly state: string;
  /** As for a launch. */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (sentence: string) => void;
}

/** The one thing that creates sweeps and pushes schedulers. Each of its promises resolves to an outcome; none rejects. */
export interface Sender {
  launch(request: LaunchRequest): Promise<LaunchOutcome>;
  resume(request: ResumeRequest): Promise<LaunchOutcome>;
  /** Finds out what became of sends that nobody was told of: at start, and for "Look Again". May take a minute. */
  recover(): Promise<readonly Recovered[]>;
  /** What was launched last from a source. */
  lastLaunch(source: string): Promise<LastLaunch | undefined>;
}

/** The same from the same source within this time is an impatient second click, not a second launch. */
const MOMENT_MS = 10_000;
/** A baseline of this age is asked for anew. */
const BASELINE_HOLDS_MS = 15_000;
/** How long a send without an answer is looked up before the person is told that it is not known yet. */
const LOOKS_FOR_MS = 25_000;
/** The same after a refusal, which one look settles unless that fails. */
const REFUSAL_LOOKS_FOR_MS = 8_000;
const KEPT_NAMES = 20;

interface Sending {
  readonly intent: Omit<Intent, 'baseline' | 'sentAt' | 'owner'>;
  readonly baseline: () => Promise<Baseline | LaunchOutcome>;
  readonly again: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (sentence: string) => void;
}

/** One sender a window, host and account. */
export function createSender({ client, journal, owner, log }: SenderOptions): Sender {
  const { clock, host } = client;
  const underWayHere = new Set<string>();

  const remember = async (
    { source, variables }: Intent,
    { name, entity, project }: LaunchedSweep,
    before: LastLaunch | undefined,
  ): Promise<void> => {
    const sameProject = before?.entity === entity && before.project === project;
    const last: LastLaunch = {
      at: clock.now(),
      sweep: name,
      entity,
      project,
      variables,
      earlier: sameProject ? [before.sweep, ...before.earlier].slice(0, KEPT_NAMES) : [],
    };
    await journal.put(keysOf(host, 'launch', source).last, JSON.stringify(last)).catch(() => {
      log.warn('the launch could not be remembered');
    });
  };

  /** Ends an intent: its outcome is told now. One that is not known stays, so that it is found again. */
  const close = async (
    key: string,
    intent: Intent,
    outcome: LaunchOutcome,
    before: LastLaunch | undefined,
  ): Promise<LaunchOutcome> => {
    if (outcome.kind === 'unknown') return outcome;
    if (outcome.kind === 'created' && intent.verb === 'launch') await remember(intent, outcome.sweep, before);
    await journal.remove(key).catch(() => {
      log.warn('an intent could not be struck from the journal; it is looked up again at the next start');
    });
    return outcome;
  };

  /** Is the key refused at a look, too? */
  const isRefusedStill = (intent: Intent): Promise<boolean> =>
    lookUp(client, intent).then(
      () => false,
      (error: unknown) => isApiError(error, 'auth'),
    );

  const sendOne = async (sending: Sending, key: string, mark: { sent: boolean }): Promise<LaunchOutcome> => {
    const { intent: told, signal, progress } = sending;
    const open = await readIntent(journal, key);
    const last = told.verb === 'launch' ? await readLastLaunch(journal, host, told.source) : undefined;
    if (open) {
      progress?.('Looking what became of the send before');
      const outcome = await resolveIntent(client, open, LOOKS_FOR_MS);
      if (outcome) await close(key, open, outcome, last);
      const goesOn = outcome?.kind === 'notCreated' || (outcome?.kind === 'unknown' && sending.again);
      if (outcome && !goesOn) return outcome;
    }
    if (
      last &&
      !sending.again &&
      clock.now() - last.at < MOMENT_MS &&
      JSON.stringify(last.variables) === JSON.stringify(told.variables)
    )
      return justLaunched(told, { name: last.sweep, entity: last.entity, project: last.project });
    const baseline = await sending.baseline();
    if ('kind' in baseline) return baseline;
    if (signal?.aborted === true) return notCreated(told, 'it was cancelled before anything was sent', false);
    const intent: Intent = { ...told, baseline, owner, sentAt: clock.now() };
    await journal.put(key, JSON.stringify(intent));
    progress?.(told.verb === 'launch' ? 'Sending the sweep' : 'Sending the scheduler');
    mark.sent = true;
    try {
      const sweep = await upsertSweep(client, intent.variables, { signal });
      return await close(
        key,
        intent,
        created(
          intent,
          { id: sweep.id, name: sweep.name, entity: sweep.entity, project: sweep.project },
          sweep.warnings,
          false,
        ),
        last,
      );
    } catch (error) {
      if (!isApiError(error)) throw error;
      const ended = endingOf(error);
      if (ended === undefined) return await close(key, intent, withoutEffect(intent, error), last);
      const cut: Intent = { ...intent, ended };
      await journal.put(key, JSON.stringify(cut)).catch(() => {
        log.warn('how the send ended could not be written down');
      });
      progress?.('Looking whether it was done');
      const outcome = await resolveIntent(client, cut, ended === 'error' ? REFUSAL_LOOKS_FOR_MS : LOOKS_FOR_MS);
      if (!outcome) return underWay(intent, true);
      if (ended !== 'error' || outcome.kind === 'created') return await close(key, cut, outcome, last);
      // A key that is not taken at the look either was not taken at the send.
      if (outcome.kind === 'unknown' && !(error.kind === 'auth' && (await isRefusedStill(cut)))) {
        await journal.put(key, JSON.stringify({ ...cut, ended: 'cut' } satisfies Intent)).catch(() => {
          log.warn('how the send ended could not be written down');
        });
        return unknown(intent, `${error.message} And it could not be looked at since`);
      }
      if (outcome.kind === 'notCreated') await close(key, cut, outcome, last);
      return withoutEffect(intent, error);
    }
  };

  const send = async (sending: Sending): Promise<LaunchOutcome> => {
    const { intent: told } = sending;
    const keys = keysOf(host, told.verb, told.source);
    if (underWayHere.has(keys.name)) return underWay(told, false);
    underWayHere.add(keys.name);
    const mark = { sent: false };
    try {
      const lock = await takeLock(journal, keys.lock, owner, clock);
      if (!lock) return underWay(told, true);
      try {
        return await sendOne(sending, keys.intent, mark);
      } finally {
        await lock.release().catch(() => {
          log.warn('a launch lock could not be given back; it ends by itself');
        });
      }
    } catch (error) {
      log.warn(`${told.verb}: ${error instanceof Error ? error.message : String(error)}`);
      if (mark.sent) return unknown(told, 'the answer cannot be made sense of');
      return notCreated(told, 'it could not be written down what is about to be sent, so nothing was', false);
    } finally {
      underWayHere.delete(keys.name);
    }
  };

  return {
    launch({ variables, source, baseline, again, signal, progress }) {
      const { entityName, projectName, launchScheduler } = variables;
      const intent: Sending['intent'] = {
        verb: 'launch',
        host,
        entity: entityName,
        project: projectName,
        queue: queueIn(launchScheduler),
        source,
        variables,
      };
      return send({
        intent,
        baseline: () => fresh(baseline) ?? askBaseline(intent, signal),
        again: again === true,
        signal,
        progress,
      });
    },
    resume({ variables, entity, project, sweep, queue, state, again, signal, progress }) {
      const intent: Sending['intent'] = {
        verb: 'resume',
        host,
        entity,
        project,
        sweep,
        queue,
        source: `${entity}/${project}/${sweep}`,
        variables,
      };
      return send({
        intent,
        baseline: () => askResumeBaseline(intent, { entity, project, sweep, queue, state }, signal),
        again: again === true,
        signal,
        progress,
      });
    },
    recover: () => recoverIntents({ client, journal, owner, isOurs: name => underWayHere.has(name), close }),
    lastLaunch: source => readLastLaunch(journal, host, source).catch(() => undefined),
  };

  function fresh(baseline: Baseline | undefined): Promise<Baseline> | undefined {
    return baseline?.seen !== undefined && clock.now() - baseline.at < BASELINE_HOLDS_MS
      ? Promise.resolve(baseline)
      : undefined;
  }

  /** Without knowing what was there before, a lost answer could never be looked up: then nothing is sent. */
  async function askBaseline(
    told: Sending['intent'],
    signal: AbortSignal | undefined,
  ): Promise<Baseline | LaunchOutcome> {
    const { entity, project } = told;
    const at = clock.now();
    if (entity === null)
      return refusedBy(
        told,
        'noEntity',
        'A sweep needs an entity: choose the user or team that its project belongs to',
        [],
      );
    try {
      const { user, sweeps, newest } = await launchBaseline(client, { entity, project }, { signal });
      return { at, user, newest, seen: sweeps };
    } catch (error) {
      if (!isApiError(error)) throw error;
      return error.kind === 'auth' || error.kind === 'forbidden'
        ? refusedByServer(told, error)
        : notCreated(told, `W&B cannot be looked at first, so nothing was sent: ${error.message}`, false);
    }
  }

  /** A resume pushes a scheduler beside whatever is there: where the sweep cannot be looked at, or says something else by now, nothing is sent. */
  async function askResumeBaseline(
    told: Sending['intent'],
    look: { entity: string; project: string; sweep: string; queue: string; state: string },
    signal: AbortSignal | undefined,
  ): Promise<Baseline | LaunchOutcome> {
    const at = clock.now();
    try {
      const { state, scheduler, schedulers } = await resumeLook(client, look, { signal });
      if (state !== look.state)
        return refusedBy(
          told,
          'stateChanged',
          `The sweep ${look.sweep} says ${state} by now, no longer ${look.state}; nothing was sent. Look at it again`,
          ['refresh'],
        );
      return { at, state, scheduler, seen: schedulers?.map(item => item.id) };
    } catch (error) {
      if (!isApiError(error)) throw error;
      return ['notFound', 'auth', 'forbidden'].includes(error.kind)
        ? refusedByServer(told, error)
        : notCreated(told, `the sweep cannot be looked at first, so nothing was sent: ${error.message}`, false);
    }
  }
}

/** The queue of a launchScheduler text. */
function queueIn(text: string | null): string | undefined {
  if (text === null) return undefined;
  const outer: unknown = JSON.parse(text);
  const queue: unknown = typeof outer === 'object' && outer !== null && 'queue' in outer ? outer.queue : undefined;
  return queue === undefined ? undefined : String(queue);
}

/** How a send ended that did not succeed; undefined = it was never sent. */
function endingOf(error: ApiError): Ending | undefined {
  // Even a refusal may come from something in front of the server when the work is done: it is looked at once.
  if (!error.perhapsDone) return error.status === undefined ? undefined : 'error';
  const late = error.kind === 'timeout' || error.kind === 'cancelled' || error.status === 408 || error.status === 504;
  if (late) return 'timeout';
  return error.kind === 'server' ? 'broken' : error.kind === 'decode' ? 'unreadable' : 'cut';
}

/** What to say of an error that had no effect. */
function withoutEffect(told: Intent, error: ApiError): LaunchOutcome {
  const passing = ['offline', 'tls', 'rateLimited', 'cancelled', 'timeout'].includes(error.kind);
  return passing ? notCreated(told, error.message, false) : refusedByServer(told, error);
}
