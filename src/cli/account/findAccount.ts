import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '../../core/api/client.ts';
import { viewer } from '../../core/api/operations/viewer.ts';
import { clientLogin, mergedSettings } from '../../core/credentials/clientLogin.ts';
import { readMachine } from '../../core/credentials/machine.ts';
import { identityToken } from '../../core/credentials/problems.ts';
import { createSender } from '../../core/launch/send/sender.ts';
import type { ToolAccount } from '../../core/tools/tool.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import { createFileJournal } from './fileJournal.ts';

const clock = {
  now: () => Date.now(),
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
const log = { info: () => undefined, warn: () => undefined };

/** Where an account is looked for, and who asks. */
export interface AccountOptions {
  readonly folder: string;
  readonly userAgent?: string;
}

/** The account that W&B's own client would use in a folder, or why there is none, in a sentence. Throws ApiError. */
export async function findAccount(
  { folder, userAgent }: AccountOptions,
  signal?: AbortSignal,
): Promise<{ readonly account: ToolAccount } | { readonly refused: string }> {
  const { env } = process;
  const readOrNothing = (path: string) => readFile(path, 'utf8').catch(() => undefined);
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const files = await readMachine({ env, home: homedir(), folder, readFile: readOrNothing, exists });
  const { host, credentials, refused } = clientLogin({ env }, files);
  if (refused !== undefined) return { refused: refused.sentence };
  if (host === undefined || credentials === undefined) return { refused: signedOut() };
  if (!('key' in credentials)) return { refused: identityToken().sentence };
  const { key } = credentials;
  const client = createApiClient({
    ...{ host, fetch, clock, log, userAgent },
    getKey: () => Promise.resolve(key),
    random: Math.random,
  });
  const { settings } = mergedSettings(files);
  const who = await viewer(client, { signal });
  const state = env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
  const journal = createFileJournal(join(state, 'launch-sweeps', 'intents'));
  const sender = createSender({ client, journal, owner: randomUUID(), log });
  return {
    account: {
      client,
      entity: set(env[ENVIRONMENT.entity]) ?? settings.entity ?? who.entity ?? who.entities[0],
      project: set(env[ENVIRONMENT.project]) ?? settings.project,
      author: who.username,
      queueIn: () => undefined,
      sender: () => Promise.resolve(sender),
      jobFiles: new Map(),
    },
  };
}

/** An empty variable counts as none. */
const set = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

const signedOut = (): string =>
  l10n.t('No API key was found. Set {0}, or sign in with `wandb login`.', ENVIRONMENT.apiKey);
