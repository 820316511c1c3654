import * as l10n from '@vscode/l10n';
import { ApiError, isApiError, shownHost } from './apiError.ts';
import { createAuthGate } from './authGate.ts';
import type { Asked } from './classify.ts';
import type { Clock } from './clock.ts';
import { readSigned } from './readSigned.ts';
import { nameOfKey, refusedKeys } from './optional.ts';
import { asDocument, optionalNames, reduceDocument, variableNames } from './reduceDocument.ts';
import { createRetry, LONGEST_WAIT_MS, wait } from './retry.ts';
import type { Repeats } from './retry.ts';
import { sendOnce } from './sendOnce.ts';
import type { Fetch } from './fetch.ts';
import { createRefusedNames } from './refusedNames.ts';
import { unknownNames } from './unknownNames.ts';
import type { ApiLog } from './apiLog.ts';
import { createPatience } from './patience.ts';
import { createRateLimit } from './rateLimit.ts';
import type { Answer, Call, CallOptions } from './call.ts';

export interface ApiClientOptions {
  /** Base address, `https://api.forge.coreweave.com`, without a slash at the end. */
  readonly host: string;
  /** The key in use; undefined = signed out, and then nothing is sent. */
  readonly getKey: () => Promise<string | undefined>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly log: ApiLog;
  /** Sent where the platform lets us (a browser does not). */
  readonly userAgent?: string;
  /** Called once for a key that the server refuses, however many requests were under way. */
  readonly onAuthFailed?: () => void | Promise<void>;
  /** For each attempt; default 20 s, the client's WANDB_HTTP_TIMEOUT; longer for a host that was slow. */
  readonly timeoutMs?: number;
  /** 0 up to 1, for the jitter of retries. */
  readonly random?: () => number;
}

export interface ApiClient {
  readonly host: string;
  readonly clock: Clock;
  readonly log: ApiLog;
  /**
   * Sends one operation and gives its data, undecoded. Throws `ApiError` and nothing else. Queries are tried again (few
   * times) after 429, 5xx and a lost connection; a mutation is sent once, and a second time only where the server's
   * validation named an optional field it does not know, which is before anything is done.
   */
  request(call: Call, options?: CallOptions): Promise<Answer>;
  /** The content of a file at a signed address from the server. Sends no key; throws `ApiError`. */
  readText(address: string, options?: CallOptions): Promise<string>;
  /**
   * The time on the server, in milliseconds since 1970, to judge its times by: its last answer's where that differs
   * from ours by much.
   */
  serverNow(): number;
  /** What the host refused as unknown is asked for again: a person wants to see it all anew. */
  forgetRefused(): void;
}

const TIMEOUT_MS = 20_000;
/** Clocks that differ by less are taken for the same: answers tell whole seconds, and take their time. */
const CLOCKS_AGREE_MS = 20_000;

/** One client for one host and account. Loads graphql-request at the first request. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { host, clock, log } = options;
  const gate = createAuthGate(options.onAuthFailed, log);
  const patience = createPatience(clock, options.timeoutMs ?? TIMEOUT_MS);
  const rate = createRateLimit(clock);
  const retry = createRetry(clock, options.random ?? (() => 0.5), log);
  const refused = createRefusedNames(clock);
  let aheadMs = 0;
  const onServerTime = (ms: number): void => {
    const ahead = ms - clock.now();
    aheadMs = Math.abs(ahead) < CLOCKS_AGREE_MS ? 0 : ahead;
  };

  const attempt = async (
    call: Call,
    asked: Asked,
    missing: readonly string[],
    callOptions: CallOptions,
  ): Promise<Answer> => {
    const key = await options.getKey();
    if (key === undefined || key === '') throw new ApiError({ kind: 'auth', operation: call.name, host: asked.host });
    const waitMs = rate.takeTurn(LONGEST_WAIT_MS);
    if (waitMs > LONGEST_WAIT_MS)
      throw new ApiError({ kind: 'rateLimited', operation: call.name, host: asked.host, retryAfterMs: waitMs });
    if (waitMs > 0) {
      log.info(`${call.name}: little is left of the rate of ${asked.host}, in ${String(Math.round(waitMs))} ms`);
      await wait(clock, waitMs, asked, callOptions.signal);
    }
    const document = reduceDocument(call.document, new Set([...missing, ...(call.without ?? [])]));
    const declared = variableNames(document);
    const variables = Object.fromEntries(
      Object.entries(call.variables).filter(([name, value]) => value !== undefined && declared.has(name)),
    );
    try {
      const reply = await sendOnce({
        asked,
        url: `${host}/graphql`,
        key,
        document,
        variables,
        fetch: options.fetch,
        clock,
        log,
        userAgent: options.userAgent,
        enough: call.enough ?? (() => false),
        signal: callOptions.signal,
        timeoutMs: callOptions.timeoutMs ?? patience.limitMs(),
        onServerTime,
        onReply: (headers, ms) => {
          rate.read(headers);
          patience.answered(ms);
        },
      });
      gate.accepted(key);
      return { ...reply, missing };
    } catch (error) {
      if (isApiError(error, 'auth')) gate.refused(key);
      if (isApiError(error, 'timeout') && error.status === undefined && callOptions.timeoutMs === undefined)
        patience.timedOut();
      throw error;
    }
  };

  return {
    host,
    clock,
    log,
    serverNow: () => clock.now() + aheadMs,
    forgetRefused: () => {
      refused.forget();
    },
    readText: (address, callOptions) =>
      readSigned(
        { fetch: options.fetch, clock, log, timeoutMs: options.timeoutMs ?? TIMEOUT_MS },
        address,
        callOptions,
      ),
    async request(call, callOptions = {}) {
      const asked: Asked = { operation: call.name, kind: call.kind, host: shownHost(host) };
      // Read once, however often it is sent.
      const read: Call = { ...call, document: asDocument(call.document) };
      const optional = (): readonly string[] => optionalNames(read.document);
      const repeats: Repeats = {
        signal: callOptions.signal,
        after5xx: call.repeats !== 'none',
        afterTimeout: () => call.repeats === undefined && callOptions.timeoutMs === undefined && patience.hasHope(),
      };
      for (;;) {
        const missing = refused.among(optional);
        const blocked = (call.needs ?? []).filter(key => missing.includes(key));
        if (blocked.length > 0)
          throw new ApiError({
            kind: 'tooOld',
            operation: call.name,
            host: asked.host,
            messages: [call.withoutNeeds ?? l10n.t('it does not know {0}', blocked.map(nameOfKey).join(', '))],
          });
        try {
          return await retry(asked, repeats, () => attempt(read, asked, missing, callOptions));
        } catch (error) {
          if (!isApiError(error, 'tooOld')) throw error;
          const found = refusedKeys(optional(), unknownNames(error.messages)).filter(key => !missing.includes(key));
          if (found.length === 0) throw error;
          refused.add(found);
          log.info(`${call.name}: ${asked.host} does not know ${found.join(', ')}; asking without`);
        }
      }
    },
  };
}
