// What one version of the client does with one command, on a world of its own, in a form that can be compared.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmulator } from '../emulator/start.ts';
import { photograph, tracesSince } from './launchWire.ts';
import { runWandb, type RealWandb } from './realWandb.ts';

/** A command line of the client, and the files that it finds. */
export interface ClientCommand {
  readonly name: string;
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** What came of it. Ids, times, addresses and folders are replaced. */
export interface ClientDone {
  readonly exit: number | null;
  /** Operations and other requests, by name: some go side by side, so that their order changes from time to time. */
  readonly operations: readonly string[];
  /** What it printed, line by line. */
  readonly said: readonly string[];
  /** Files that it left beside the given ones. */
  readonly files: readonly string[];
  /** Sweeps and queue items that are new or changed. */
  readonly traces: unknown;
}

/** The parts of what is done, in the order in which they are told. */
export const PARTS = ['exit', 'operations', 'said', 'files', 'traces'] as const satisfies readonly (keyof ClientDone)[];

const START = Date.UTC(2026, 2, 1);

/** Runs a command in a new folder against a new world that stands still. */
export async function doWithClient(real: RealWandb, { argv, files }: ClientCommand): Promise<ClientDone> {
  const emulator = await startEmulator({ noLife: true, stillClock: true, startTime: START });
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-client-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const before = photograph(emulator.world);
    const { code, output } = await runWandb(real, argv, { url: emulator.url, key: emulator.key, cwd: folder });
    const { sweeps, items } = tracesSince(before, photograph(emulator.world));
    const left = readdirSync(folder, { recursive: true })
      .map(String)
      .filter(path => statSync(join(folder, path)).isFile() && !(path in files));
    return {
      exit: code,
      operations: emulator.requests.seen.map(({ operation }) => operation).sort(),
      said: neutral(output, [emulator.url, folder]),
      files: left.map(path => path.replaceAll(/\d{8}_\d{6}|[0-9a-z]{8}(?=\.|$|\/)/g, '…')).sort(),
      traces: { sweeps, items },
    };
  } finally {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Printed lines without what differs from time to time. */
function neutral(output: string, places: readonly string[]): string[] {
  return places
    .reduce((text, place) => text.replaceAll(place, '…'), output)
    .replaceAll(/127\.0\.0\.1:\d+/g, '…')
    .replaceAll(/\b(?=[a-z0-9]*\d)[a-z0-9]{8}\b/g, '…')
    .replaceAll(/\/\S*?\/(?:site-packages|bin)\//g, '')
    .replaceAll(/line \d+/g, 'line …')
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '');
}

/** The parts in which two differ, each with what either has alone; none = they did the same. */
export function differencesOf(known: ClientDone, now: ClientDone): string[] {
  return PARTS.filter(part => JSON.stringify(known[part]) !== JSON.stringify(now[part])).map(part => {
    const [old, fresh] = [known[part], now[part]].map(value =>
      Array.isArray(value) ? value.map(String) : JSON.stringify(value, null, 1).split('\n'),
    ) as [string[], string[]];
    const [gone, come] = [old.filter(line => !fresh.includes(line)), fresh.filter(line => !old.includes(line))];
    const lines = [...gone.map(line => `      - ${line.trim()}`), ...come.map(line => `      + ${line.trim()}`)];
    if (lines.length === 0) lines.push(`      the same, in another number: ${fresh.join(', ')}`);
    return `    ${part}:\n${lines.join('\n')}`;
  });
}
