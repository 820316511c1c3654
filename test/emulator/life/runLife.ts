import { createCurve } from '../engine/curves.ts';
import { seededRandom } from '../engine/seededRandom.ts';
import { parseBag } from '../world/json.ts';
import type { RunRecord } from '../world/records.ts';
import { endRun } from '../world/endRun.ts';
import { isAlive } from '../world/runView.ts';
import type { World } from '../world/world.ts';
import type { Pace } from './pace.ts';

/** The processes of simulated runs. */
export interface RunLife {
  /** Starts the run's process: it logs a curve and ends, now and then in failure. */
  start(run: RunRecord): void;
  /** The server asked it to stop. */
  stopAsked(run: RunRecord): void;
}

const epochsOf = (run: RunRecord): number => {
  const { value } = parseBag(JSON.stringify(run.config['epochs'] ?? {}));
  return typeof value === 'number' && value >= 1 && value <= 200 ? Math.round(value) : 20;
};

export function createRunLife(world: World, pace: Pace): RunLife {
  const ours = new Set<RunRecord>();
  const end = (run: RunRecord, exitCode: number): void => {
    if (!ours.delete(run) || !isAlive(run)) return;
    const failed = exitCode !== 0 && !run.stopRequested;
    run.log.push({
      at: world.clock.now(),
      line: failed
        ? 'RuntimeError: loss is not finite'
        : run.stopRequested
          ? 'KeyboardInterrupt'
          : 'wandb: Run finished',
      ...(failed && { level: 'error' }),
    });
    endRun(world, run, exitCode);
  };
  return {
    start(run) {
      if (!isAlive(run)) return;
      const seed = Math.floor(world.random() * 2 ** 31);
      const steps = epochsOf(run);
      const curve = (): ReturnType<typeof createCurve> =>
        createCurve({
          args: run.config as Record<string, { value: unknown }>,
          metric: run.sweep?.metric ?? { name: 'loss', goal: 'minimize' },
          steps,
          random: seededRandom(seed),
        });
      const { rows, fails } = curve();
      const now = world.clock.now();
      const stepMs = (pace.run + world.random() * pace.runSpread) / steps;
      Object.assign(run, {
        state: 'running',
        made: undefined,
        startedAt: now,
        beats: true,
        host: run.host ?? 'simulated',
        course: { from: now, stepMs, fails, rows: () => curve().rows },
      });
      run.log.push({ at: now, line: 'wandb: Starting run' });
      ours.add(run);
      world.note('run started', { run: run.name, sweep: run.sweep?.name });
      if (run.stopRequested)
        world.clock.after(pace.stop, () => {
          end(run, 1);
        });
      world.clock.after(stepMs * rows.length + 1, () => {
        end(run, fails ? 1 : 0);
      });
    },
    stopAsked(run) {
      if (ours.has(run))
        world.clock.after(pace.stop, () => {
          end(run, 1);
        });
    },
  };
}
