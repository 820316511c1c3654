import { scrub } from './scrub.ts';

/** Why a request failed. Each kind has one sentence and one action. */
export type ApiErrorKind =
  | 'auth'
  | 'forbidden'
  | 'notFound'
  | 'offline'
  | 'tls'
  | 'rateLimited'
  | 'server'
  | 'tooOld'
  | 'refused'
  | 'decode'
  | 'cancelled'
  | 'timeout';

/** What the person can do about it; an editor turns the id into a button. */
export type ErrorAction =
  | 'signIn'
  | 'askOwner'
  | 'refresh'
  | 'retry'
  | 'checkHost'
  | 'checkCertificates'
  | 'wait'
  | 'updateServer'
  | 'correct'
  | 'showLog'
  | 'none';

export interface ApiErrorFacts {
  readonly kind: ApiErrorKind;
  /** Name of the operation, `Sweeps`. */
  readonly operation: string;
  /** The host's address, of which name and port are told. */
  readonly host?: string;
  readonly status?: number;
  /** The server's own messages, in its words. */
  readonly messages?: readonly string[];
  /** How long the server asks us to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The server may have done what was asked although no answer came: look before sending again. */
  readonly perhapsDone?: boolean;
}

interface Words {
  readonly sentence: (host: string, said: string) => string;
  readonly action: ErrorAction;
  readonly advice: string;
}

/** `api.wandb.ai` or `localhost:8080`: what errors and logs show of an address. */
export const shownHost = (host: string): string =>
  /^(?:https?:\/\/)?(?:[^/@]*@)?([^/?#]+)/i.exec(host)?.[1] ?? 'The host';

/** `: what the server said`, or nothing. */
const tail = (said: string): string => (said === '' ? '' : `: ${said.replace(/[.\s]+$/, '')}`);

const WORDS: Readonly<Record<ApiErrorKind, Words>> = {
  auth: {
    sentence: host => `${host} does not accept the API key.`,
    action: 'signIn',
    advice: 'Sign in with a current key.',
  },
  forbidden: {
    sentence: (host, said) => `${host} does not allow this to your account${tail(said)}.`,
    action: 'askOwner',
    advice: 'Ask the owner of the project or team for access.',
  },
  // Servers that say no more than `not found` do not name the thing either.
  notFound: {
    sentence: (_host, said) =>
      /^(not found\.?)?$/i.test(said)
        ? 'It is not there (any more), or your account may not see it.'
        : `${said.replace(/[.\s]+$/, '')}.`,
    action: 'refresh',
    advice: 'Refresh, and check the entity and project.',
  },
  offline: {
    sentence: host => `${host} cannot be reached.`,
    action: 'checkHost',
    advice: 'Check the network, the proxy and the address of the host.',
  },
  tls: {
    sentence: host => `The certificate of ${host} is not trusted here.`,
    action: 'checkCertificates',
    advice: "Add the certificate of your organisation to the system or to the editor's settings.",
  },
  rateLimited: {
    sentence: host => `${host} asks for fewer requests.`,
    action: 'wait',
    advice: 'Wait a moment, then try again.',
  },
  server: {
    sentence: (host, said) => `${host} had an error of its own${tail(said)}.`,
    action: 'retry',
    advice: 'Try again in a while.',
  },
  tooOld: {
    sentence: (host, said) => `${host} runs a version of W&B that is too old for this${tail(said)}.`,
    action: 'updateServer',
    advice: 'Ask for an update of the server, or do it in the browser.',
  },
  refused: {
    sentence: (_host, said) => `W&B refuses this${tail(said)}.`,
    action: 'correct',
    advice: 'Correct what is named and try again.',
  },
  decode: {
    sentence: host => `The answer of ${host} cannot be read.`,
    action: 'checkHost',
    advice: 'Check that the address is that of a W&B server, not of a log-in page or proxy.',
  },
  cancelled: { sentence: () => 'It was cancelled.', action: 'none', advice: 'Nothing is to be done.' },
  timeout: {
    sentence: host => `${host} does not answer in time.`,
    action: 'retry',
    advice: 'Try again; if it stays so, check the network and the address of the host.',
  },
};

/** The one error of the api room: a kind, one sentence (`message`), one action. Holds no key, header or signed address. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly operation: string;
  readonly status: number | undefined;
  readonly messages: readonly string[];
  readonly retryAfterMs: number | undefined;
  readonly perhapsDone: boolean;
  /** What the person can do, as an id. */
  readonly action: ErrorAction;
  /** What the person can do, as one sentence. */
  readonly advice: string;

  constructor(facts: ApiErrorFacts) {
    const messages = (facts.messages ?? []).map(scrub).filter(m => m !== '');
    const words = WORDS[facts.kind];
    super(words.sentence(shownHost(facts.host ?? ''), messages.join('; ')));
    this.kind = facts.kind;
    this.operation = facts.operation;
    this.status = facts.status;
    this.messages = messages;
    this.retryAfterMs = facts.retryAfterMs;
    this.perhapsDone = facts.perhapsDone ?? false;
    this.action = words.action;
    this.advice = words.advice;
  }
}

/** Is it an `ApiError` (of any kind, or of the kinds named)? */
export function isApiError(error: unknown, ...kinds: readonly ApiErrorKind[]): error is ApiError {
  return error instanceof ApiError && (kinds.length === 0 || kinds.includes(error.kind));
}
