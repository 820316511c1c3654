import { randomUUID } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '../core/api/client.ts';
import { viewer } from '../core/api/operations/viewer.ts';
import { clientLogin, mergedSettings } from '../core/credentials/clientLogin.ts';
import { readMachine } from '../core/credentials/machine.ts';
import { createSender } from '../core/launch/send/sender.ts';
import type { ToolAccount } from '../core/tools/tool.ts';
import { ENVIRONMENT } from '../core/wandb/environment.ts';
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

/** The account that W&B's own client would use in a folder; undefined = it finds none. */
export async function toolAccount(folder: string): Promise<ToolAccount | undefined> {
  const { env } = process;
  const readOrNothing = (path: string) => readFile(path, 'utf8').catch(() => undefined);
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const files = await readMachine({ env, home: homedir(), folder, readFile: readOrNothing, exists });
  const { host, credentials } = clientLogin({ env }, files);
  if (host === undefined || credentials === undefined || !('key' in credentials)) return undefined;
  const { key } = credentials;
  const client = createApiClient({ host, getKey: () => Promise.resolve(key), fetch, clock, log, random: Math.random });
  const { settings } = mergedSettings(files);
  const who = await viewer(client);
  const state = env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
  const journal = createFileJournal(join(state, 'launch-sweeps', 'intents'));
  const sender = createSender({ client, journal, owner: randomUUID(), log });
  return {
    client,
    entity: env[ENVIRONMENT.entity] ?? settings.entity ?? who.entity ?? who.entities[0],
    project: env[ENVIRONMENT.project] ?? settings.project,
    author: who.username,
    queueIn: () => undefined,
    sender: () => Promise.resolve(sender),
    jobFiles: new Map(),
  };
}
