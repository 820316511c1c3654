import type { ApiClient } from '../../api/client.ts';
import { messageOf } from '../../api/scrub.ts';
import type { AheadQuestion } from './aheadQuestion.ts';
import { alikeSweeps, newestSweeps, timesOf, type EarlierRuns } from './earlierRuns.ts';

/** What is known of earlier runs at the moment: they, that they could not be asked for, or undefined: not yet. */
export type KnownRuns = EarlierRuns | { readonly failed: string } | undefined;

/** Earlier runs of an account, each list asked for at most once a minute. */
export interface EarlierRunsBook {
  /** What is known, without waiting or asking. */
  known(question: AheadQuestion): KnownRuns;
  /** Asks for what is missing or older than a minute, without waiting. */
  want(question: AheadQuestion): void;
  /** The same, once it has been asked for. Never rejects. */
  ask(question: AheadQuestion): Promise<EarlierRuns | { readonly failed: string }>;
}

const HOLDS_MS = 60_000;
/** How long to wait for an answer. */
const PATIENCE_MS = 8_000;

/** Makes it. `changed`: something has come that `known` did not give before. */
export function createEarlierRunsBook(client: ApiClient, changed: () => void = () => undefined): EarlierRunsBook {
  const options = { timeoutMs: PATIENCE_MS };
  const sweepsOf = held(
    client,
    ({ entity, project }: AheadQuestion) => JSON.stringify([entity, project]),
    question => newestSweeps(client, question, options),
  );
  const runsOf = held(client, keyOf, async (question): Promise<EarlierRuns> => {
    const { names, stoppedEarly } = alikeSweeps(await sweepsOf(question).asked, question);
    return { runs: await timesOf(client, question, names, options), stoppedEarly };
  });
  /** The last answers, shown until newer ones come. */
  const answers = new Map<string, NonNullable<KnownRuns>>();
  const ask = async (question: AheadQuestion): Promise<NonNullable<KnownRuns>> => {
    const key = keyOf(question);
    const answer = await runsOf(question).asked.catch((error: unknown) => ({ failed: messageOf(error) }));
    const before = answers.get(key);
    answers.set(key, answer);
    if (before !== answer) changed();
    return answer;
  };
  return {
    ask,
    known: question => answers.get(keyOf(question)),
    want(question) {
      if (runsOf.isOld(question)) ask(question).catch(() => undefined);
    },
  };
}

const keyOf = ({ entity, project, program, stopsEarly }: AheadQuestion): string =>
  JSON.stringify([entity, project, program, stopsEarly]);

interface Held<K, T> {
  (key: K): { readonly at: number; readonly asked: Promise<T> };
  /** Whether it would be asked for. */
  isOld(key: K): boolean;
}

/** Asks for each key, failures too, at most once a minute. */
function held<K, T>({ clock }: ApiClient, idOf: (key: K) => string, ask: (key: K) => Promise<T>): Held<K, T> {
  const entries = new Map<string, { readonly at: number; readonly asked: Promise<T> }>();
  const fresh = (key: K) => {
    const entry = entries.get(idOf(key));
    return entry && clock.now() - entry.at < HOLDS_MS ? entry : undefined;
  };
  const get = (key: K): { readonly at: number; readonly asked: Promise<T> } => {
    const entry = fresh(key) ?? { at: clock.now(), asked: ask(key) };
    entries.set(idOf(key), entry);
    return entry;
  };
  return Object.assign(get, { isOld: (key: K) => fresh(key) === undefined });
}
