import { isBag, textAt } from '../../json.ts';
import { serverOf } from '../../wandb/forge.ts';
import type { Intent, IntentJournal } from './intent.ts';
import type { LastLaunch } from '../preflight/lastLaunch.ts';

/** The journal's keys: one intent, one lock and one last launch a source, on a server under whichever address. */
export const keysOf = (host: string, verb: Intent['verb'], source: string) => {
  const name = `${verb}|${serverOf(host)}|${source}`;
  return { name, intent: `intent|${name}`, lock: `lock|${name}`, last: `last|${name}` } as const;
};

/** Whether a journal's key is that of something sent to a host, with an outcome that was not told yet. */
export function isIntentOn(host: string, key: string): boolean {
  return (['launch', 'resume'] as const).some(verb => key.startsWith(keysOf(host, verb, '').intent));
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The intent under a key; undefined where there is none, or none that can be read (an older version's). */
export async function readIntent(journal: IntentJournal, key: string): Promise<Intent | undefined> {
  const value = parsed(await journal.get(key));
  const isIntent =
    isBag(value) &&
    isBag(value['variables']) &&
    isBag(value['baseline']) &&
    typeof value['sentAt'] === 'number' &&
    typeof value['project'] === 'string' &&
    typeof value['source'] === 'string';
  return isIntent ? (value as unknown as Intent) : undefined;
}

/** The registries that the last launches from this machine to a server name, the newest first. */
export async function launchedRegistries(journal: IntentJournal, host: string): Promise<string[]> {
  const keys = await journal.keys(keysOf(host, 'launch', '').last);
  const launches = await Promise.all(keys.map(key => launchAt(journal, key)));
  const newest = launches.flatMap(each => each ?? []).sort((a, b) => b.at - a.at);
  return [...new Set(newest.flatMap(({ variables }) => registryOf(variables.launchScheduler ?? undefined) ?? []))];
}

/** `registry.url` of a launchScheduler text. */
function registryOf(scheduler: string | undefined): string | undefined {
  return textAt(parsed(textAt(parsed(scheduler), 'run_spec')), 'registry', 'url');
}

/** What was launched last from a source; undefined where nothing is known of it. */
export async function readLastLaunch(
  journal: IntentJournal,
  host: string,
  source: string,
): Promise<LastLaunch | undefined> {
  return launchAt(journal, keysOf(host, 'launch', source).last);
}

async function launchAt(journal: IntentJournal, key: string): Promise<LastLaunch | undefined> {
  const value = parsed(await journal.get(key));
  return isBag(value) &&
    typeof value['sweep'] === 'string' &&
    typeof value['at'] === 'number' &&
    isBag(value['variables']) &&
    Array.isArray(value['earlier'])
    ? (value as unknown as LastLaunch)
    : undefined;
}
