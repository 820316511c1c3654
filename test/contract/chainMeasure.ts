// Longer than the tests may take: the whole of Launch with the real agent, scheduler and runs, case by case.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cancel, pauseAndResume, plainSweep, stop, type Figures } from './chainControl.ts';
import { queuedScaffold, runScaffold } from './chainScheduler.ts';
import { runSweep, type SweepCase } from './chainSweep.ts';
import { repositoryRoot } from './launchShared.ts';
import { endlessRun, failedItem, killedAgent, stoppedAgent, stoppedRun } from './chainTrouble.ts';
import { NO_WANDB, realWandb, type RealWandb } from './realWandb.ts';

/** The oldest client that the scaffold is made for. */
const OLDER = '0.28.0';
/** Cases at a time: each is mostly waiting for the client's own polls, every 5 and 10 s. */
const AT_ONCE = 3;

const sweepFigures = async (real: RealWandb, each: SweepCase): Promise<Figures> => {
  const { explorer, ...times } = await runSweep(real, each);
  return { ...times, refreshes: explorer.refreshes, 'oldest row': explorer.oldestMs };
};

/** Where it is written what each case held and showed, moment by moment. */
const RECORDS = join(repositoryRoot, 'out', 'chain');

type Case = readonly [name: string, run: () => Promise<Figures>];

/** All cases by name; `only` = those with names that contain it. */
export function chainCases(real: RealWandb, older: RealWandb | undefined): readonly Case[] {
  return [
    ['killed, all of it', () => killedAgent(real, 'SIGKILL', 'all')],
    ['killed, the agent alone', () => killedAgent(real, 'SIGKILL', 'agent')],
    ['ended by SIGTERM', () => killedAgent(real, 'SIGTERM', 'agent')],
    ['run without an end', () => endlessRun(real)],
    ['failed item', () => failedItem(real)],
    ['stop agent', () => stoppedAgent(real)],
    ['stop run', () => stoppedRun(real)],
    ['pause and resume', () => pauseAndResume(real)],
    ['stop', () => stop(real)],
    ['cancel', () => cancel(real)],
    ...(['grid', 'random', 'bayes'] as const).flatMap(method =>
      [1, 3].map((workers): Case => [
        `${method}, ${String(workers)} worker${workers > 1 ? 's' : ''}`,
        () => sweepFigures(real, { method, workers, runs: workers + 2, seconds: workers === 1 ? 3 : 8 }),
      ]),
    ),
    ['wandb agent', () => plainSweep(real)],
    [
      'own scheduler, queued',
      async () => {
        await queuedScaffold();
        return {};
      },
    ],
    ['own scheduler', () => runScaffold(real, { runCap: 3 })],
    ['own scheduler, none left', () => runScaffold(real, { nothingAfter: 2 })],
    ...(older
      ? [
          [`own scheduler, ${OLDER}`, () => runScaffold(older, { runCap: 3 })] as const,
          [
            `grid, 1 worker, ${OLDER}`,
            () => sweepFigures(older, { method: 'grid', workers: 1, runs: 2, seconds: 1 }),
          ] as const,
        ]
      : []),
  ];
}

/**
 * Prints a line for each case; throws where one went wrong. What was held and shown is in out/chain. CHAIN=text takes
 * only cases with names that contain the text.
 */
export async function measure(): Promise<void> {
  const real = realWandb();
  if (!real) {
    console.log(NO_WANDB);
    return;
  }
  const waiting = [...chainCases(real, realWandb(OLDER)).filter(([name]) => name.includes(process.env['CHAIN'] ?? ''))];
  mkdirSync(RECORDS, { recursive: true });
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, run] = next;
      try {
        const { record, ...figures } = await run();
        if (record !== undefined)
          writeFileSync(join(RECORDS, `${name.replace(/\W+/g, '-')}.txt`), `${String(record)}\n`);
        console.log(
          `${name.padEnd(26)} ${
            Object.entries(figures)
              .map(
                ([what, value]) =>
                  `${what} ` +
                  (typeof value === 'number' && value >= 100 ? `${(value / 1000).toFixed(1)} s` : String(value)),
              )
              .join(', ') || 'as it should be'
          }`,
        );
      } catch (error) {
        failed += 1;
        console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`What was held and shown, moment by moment: ${RECORDS}`);
  if (failed > 0) throw new Error(`${String(failed)} cases went wrong`);
}
