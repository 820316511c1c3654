import * as l10n from '@vscode/l10n';
import { withoutPeriod } from '../sentence.ts';
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
  | 'tooLarge'
  | 'canceled'
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

/** What an `ApiError` is made from. */
export interface ApiErrorFacts {
  readonly kind: ApiErrorKind;
  /** Name of the operation, `Sweeps`. */
  readonly operation: string;
  /** The host's address; its name and port are shown. */
  readonly host?: string;
  readonly status?: number;
  /** The server's own messages, in its words. */
  readonly messages?: readonly string[];
  /** How long the server asks us to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The server may have done what was asked although no answer came: check before sending again. */
  readonly perhapsDone?: boolean;
}

interface Words {
  readonly sentence: string;
  readonly action: ErrorAction;
  readonly advice: string;
}

/** `api.forge.coreweave.com` or `localhost:8080`: what errors and logs show of an address. */
export const shownHost = (host: string): string =>
  /^(?:https?:\/\/)?(?:[^/@]*@)?([^/?#]+)/i.exec(host)?.[1] ?? l10n.t('The host');

/** The words of an error. `said` is what the server said, without a period; empty = nothing. */
function wordsOf(kind: ApiErrorKind, host: string, said: string): Words {
  switch (kind) {
    case 'auth':
      return {
        sentence: l10n.t('{0} does not accept the API key.', host),
        action: 'signIn',
        advice: l10n.t('Sign in with a current key.'),
      };
    case 'forbidden':
      return {
        sentence:
          said === ''
            ? l10n.t('{0} does not allow this for your account.', host)
            : l10n.t('{0} does not allow this for your account: {1}.', host, said),
        action: 'askOwner',
        advice: l10n.t('Ask the owner of the project or team for access.'),
      };
    case 'notFound':
      return {
        // Servers that say no more than `not found` do not name the thing either.
        sentence: /^(not found)?$/i.test(said) ? l10n.t('Not found, or your account cannot see it.') : `${said}.`,
        action: 'refresh',
        advice: l10n.t('Refresh, and check the entity and project.'),
      };
    case 'offline':
      return {
        sentence: l10n.t('{0} cannot be reached.', host),
        action: 'checkHost',
        advice: l10n.t('Check the network, the proxy and the address of the host.'),
      };
    case 'tls':
      return {
        sentence: l10n.t('The certificate of {0} is not trusted here.', host),
        action: 'checkCertificates',
        advice: l10n.t("Add your organization's certificate to the system or to the editor's settings."),
      };
    case 'rateLimited':
      return {
        sentence: l10n.t('{0} asks for fewer requests.', host),
        action: 'wait',
        advice: l10n.t('Wait a moment, then try again.'),
      };
    case 'server':
      return {
        sentence:
          said === ''
            ? l10n.t('{0} failed with an internal error.', host)
            : l10n.t('{0} failed with an internal error: {1}.', host, said),
        action: 'retry',
        advice: l10n.t('Try again in a while.'),
      };
    case 'tooOld':
      return {
        sentence:
          said === ''
            ? l10n.t('{0} does not know what this needs.', host)
            : l10n.t('{0} does not know what this needs: {1}.', host, said),
        action: 'updateServer',
        advice: l10n.t('Its version of W&B may be too old. Ask for an update, or use W&B in the browser.'),
      };
    case 'refused':
      return {
        sentence: said === '' ? l10n.t('W&B refused this.') : l10n.t('W&B refused this: {0}.', said),
        action: 'correct',
        advice: l10n.t('Fix what it names, and try again.'),
      };
    case 'decode':
      return {
        sentence: l10n.t('The reply of {0} cannot be read.', host),
        action: 'checkHost',
        advice: l10n.t("Check that the address is a W&B server's, not that of a login page or proxy."),
      };
    case 'tooLarge':
      return {
        sentence: l10n.t('The reply of {0} is too large to be read here.', host),
        action: 'updateServer',
        advice: l10n.t('Use W&B in the browser for this.'),
      };
    case 'canceled':
      return { sentence: l10n.t('It was canceled.'), action: 'none', advice: l10n.t('There is nothing to do.') };
    case 'timeout':
      return {
        sentence: l10n.t('{0} does not answer in time.', host),
        action: 'retry',
        advice: l10n.t('Try again; if it keeps happening, check the network and the address of the host.'),
      };
  }
}

/** The one error of this room: a kind, one sentence (`message`), one action. Holds no key, header or signed address. */
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
    const words = wordsOf(facts.kind, shownHost(facts.host ?? ''), withoutPeriod(messages.join('; ')));
    super(words.sentence);
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

/** Whether it is an `ApiError`, of any kind or of one of the kinds named. */
export function isApiError(error: unknown, ...kinds: readonly ApiErrorKind[]): error is ApiError {
  return error instanceof ApiError && (kinds.length === 0 || kinds.includes(error.kind));
}
