// Launch sweeps made at random, with blocks that are mostly odd in some way.
import { seededRandom } from '../../emulator/engine/seededRandom.ts';

const ODD = ['null', '[]', '[a]', '{}', '5', 'a', '""', 'true', '0', '{a: 1}'];
const JOBS = ['e/p/j:latest', 'e/p/j:v3', 'e/p/j', 'p/j:latest', 'e/p/j/k:v1', '"e/p/a b:latest"', ...ODD];

const LAUNCH: readonly (readonly [string, number, readonly string[]])[] = [
  ['queue', 0.6, ['q', 'q', 'q', ...ODD]],
  ['priority', 0.2, ['1', 'high', ...ODD]],
  ['registry', 0.25, ['{url: x}', '{}', ...ODD]],
  ['overrides', 0.2, ['{args: [a]}', '{args: a}', '{run_config: {a: 1}}', ...ODD]],
  ['resource_args', 0.2, ['{local-container: {gpus: all}}', ...ODD]],
  ['template_variables', 0.1, ['{a: 1}', ...ODD]],
  ['since', 0.05, ['2024-01-01']],
];
const SCHEDULER: readonly (readonly [string, number, readonly string[]])[] = [
  ['job', 0.4, ['e/p/sched:latest', 'e/p/sched:latest', ...JOBS]],
  ['num_workers', 0.4, ['2', '"3"', ...ODD]],
  ['resource', 0.4, ['local-process', 'local-container', 'kubernetes', ...ODD]],
  ['settings', 0.3, ['{}', '{method: bayes}', '{method: null}', '{method: fancy}', '{x: 1}', ...ODD]],
  ['docker_image', 0.2, ['a:1', ...ODD]],
  ['resource_args', 0.2, ['{kubernetes: {}}', ...ODD]],
  ['template_variables', 0.15, ['{a: 1}', ...ODD]],
  ['queue', 0.1, ['q2']],
];

/** One launch sweep, the same for the same seed. */
export function randomLaunchSweep(seed: number): string {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const block = (keys: typeof LAUNCH): string =>
    chance(0.12)
      ? pick(ODD)
      : `{${keys
          .filter(([, share]) => chance(share))
          .map(([key, , values]) => `${key}: ${pick(values)}`)
          .join(', ')}}`;
  const lines = [
    chance(0.85) && `method: ${pick(['grid', 'random', 'custom', 'bayes', 'null', 'Grid'])}`,
    chance(0.85) && `job: ${pick(chance(0.8) ? JOBS.slice(0, 2) : JOBS)}`,
    chance(0.15) && `image_uri: ${pick(['a:1', 'reg/x:2', ...ODD])}`,
    'metric: {name: loss, goal: minimize}',
    'parameters: {lr: {values: [1, 2]}}',
    chance(0.7) && `launch: ${block(LAUNCH)}`,
    chance(0.7) && `scheduler: ${block(SCHEDULER)}`,
  ];
  return `${lines.filter(line => line !== false).join('\n')}\n`;
}
