// `npm run -s emulator -- [--port N] [--seed N] [--speed N] [--sweeps N] [--items N] [--queues N] [--runs N]
// [--lessons] [--no-life] [--old] [--server 2023|today|strict|heavy] [--key KEY] [--username NAME] [--entity NAME]
// [--also KEY=NAME]…`: `--also` adds an account.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { SERVERS } from './servers.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from './start.ts';

const NUMBERS = ['port', 'seed', 'speed', 'sweeps', 'items', 'queues', 'runs'] as const;

/** Reads the arguments; throws with a sentence about what is wrong with them. */
function readOptions(args: string[]): EmulatorOptions {
  const number = { type: 'string' } as const;
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args,
    options: {
      port: number,
      seed: number,
      speed: number,
      sweeps: number,
      items: number,
      queues: number,
      runs: number,
      lessons: flag,
      'no-life': flag,
      old: flag,
      server: text,
      key: text,
      username: text,
      entity: text,
      also: { ...text, multiple: true },
    },
  });
  const numbers = Object.fromEntries(
    NUMBERS.flatMap(name => {
      const text = values[name];
      if (text === undefined) return [];
      const value = Number(text);
      if (text === '' || !Number.isFinite(value) || value < 0)
        throw new Error(`--${name} takes a number from 0 up, not ${JSON.stringify(text)}.`);
      return [[name, value]];
    }),
  );
  const { key, username, entity, old, also = [] } = values;
  const server = SERVERS.find(each => each === (values.server ?? 'today'));
  if (server === undefined) throw new Error(`--server takes one of ${SERVERS.join(', ')}.`);
  const others = Object.fromEntries(
    also.map(each => each.split('=')).map(([theirs = '', name = '']) => [theirs, name]),
  );
  return { ...numbers, lessons: values.lessons, noLife: values['no-life'], old, server, key, username, entity, others };
}

/** Starts an emulator, and prints as one line of JSON where it is and what is in its world. */
async function startAndTell(args: string[]): Promise<Emulator> {
  const emulator = await startEmulator(readOptions(args));
  const { url, key, world } = emulator;
  const { entity } = world.account;
  const told = { url, key, entity, project: 'my-proj', queue: 'gpu-queue', job: `${entity}/my-proj/job-train:latest` };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  return emulator;
}

async function main(): Promise<void> {
  let emulator: Emulator | undefined;
  const end = (): void => {
    Promise.resolve(emulator?.stop())
      .then(() => process.exit(0))
      .catch(failed);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.stdin.on('error', end);
  emulator = await startAndTell(process.argv.slice(2));
  // A line on standard input, a JSON list of arguments, asks for a new world at the same address.
  for await (const line of createInterface({ input: process.stdin })) {
    const { port } = new URL(emulator.url);
    await emulator.stop();
    emulator = await startAndTell([...(JSON.parse(line) as string[]), '--port', port]);
  }
  end();
}

function failed(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(failed);
