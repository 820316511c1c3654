// `npm run -s emulator -- [--port N] [--seed N] [--speed N] [--sweeps N] [--items N] [--queues N] [--runs N]
// [--no-life] [--old]` `[--key KEY] [--username NAME] [--entity NAME] [--also KEY=NAME]…`: who is who.
import { parseArgs } from 'node:util';
import { startEmulator, type EmulatorOptions } from './start.ts';

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
      'no-life': flag,
      old: flag,
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
  const others = Object.fromEntries(
    also.map(each => each.split('=')).map(([theirs = '', name = '']) => [theirs, name]),
  );
  return { ...numbers, noLife: values['no-life'], old, key, username, entity, others };
}

async function main(): Promise<void> {
  const emulator = await startEmulator(readOptions(process.argv.slice(2)));
  const end = (): void => {
    emulator
      .stop()
      .then(() => process.exit(0))
      .catch(failed);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.stdin.on('end', end).on('error', end).resume();
  const { account } = emulator.world;
  const { url, key } = emulator;
  const { entity } = account;
  const job = `${entity}/my-proj/job-train:latest`;
  process.stdout.write(`${JSON.stringify({ url, key, entity, project: 'my-proj', queue: 'gpu-queue', job })}\n`);
}

function failed(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(failed);
