import { configText } from './configs.ts';

/** Further parameters of the sweep `bigsweep`: of each kind, with a constant, lists, and two nested groups. */
const PARAMETERS = {
  batch_size: { values: [16, 32, 64, 128, 256] },
  dropout: { min: 0, max: 0.5 },
  weight_decay: { distribution: 'log_uniform_values', min: 0.000001, max: 0.01 },
  momentum: { distribution: 'normal', mu: 0.9, sigma: 0.02 },
  warmup_steps: { distribution: 'q_uniform', min: 0, max: 2000, q: 100 },
  label_smoothing: { values: [0, 0.05, 0.1] },
  seed: { min: 0, max: 1_000_000 },
  epochs: { value: 20 },
  activation: { values: ['relu', 'gelu', 'silu'] },
  schedule: { values: ['cosine', 'linear', null] },
  layers: { values: [[64], [64, 64], [128, 64, 32]] },
  model: {
    parameters: {
      depth: { min: 2, max: 24 },
      width: { values: [128, 256, 512] },
      heads: { values: [2, 4, 8] },
      norm: { values: ['batch', 'layer'] },
    },
  },
  augment: {
    parameters: { flip: { values: [true, false] }, crop: { min: 0.5, max: 1.0 }, mixup: { min: 0.0, max: 0.4 } },
  },
};

/** The configuration of a sweep with 20 parameters, so many runs at most. */
export function wideConfig(runs: number): string {
  const lines = Object.entries(PARAMETERS).map(([name, parameter]) => `  ${name}: ${JSON.stringify(parameter)}\n`);
  return configText('random', { runCap: runs }).replace('program:', `${lines.join('')}program:`);
}

const NOTES = ['', 'looks fine', 'again with a smaller rate', 'unstable after the warm-up', 'check "augment", please'];
const round = (value: number): number => Number(value.toPrecision(6));

/**
 * The summary of a run of such a sweep, 30 values with the metric and its steps: numbers that are NaN or infinite here
 * and there, values that some runs lack, booleans, strings, lists, objects, and media as W&B keeps them.
 */
export function wideSummary(
  last: Readonly<Record<string, unknown>>,
  random: () => number,
): Readonly<Record<string, unknown>> {
  const loss = Number(last['val_loss']);
  const accuracy = round(Math.max(0, 1 - loss / 2.4));
  const luck = random();
  const diverged = luck < 0.02;
  return {
    ...last,
    // A run in a hundred ended before it logged its metric.
    val_loss: diverged ? 'NaN' : luck > 0.99 ? undefined : loss,
    train_loss: diverged ? 'NaN' : round(loss * (0.8 + 0.2 * random())),
    val_acc: accuracy,
    val_f1: round(accuracy * (0.9 + 0.1 * random())),
    val_auc: luck < 0.3 ? undefined : round(0.5 + accuracy / 2),
    test_acc: luck < 0.6 ? undefined : round(accuracy * (0.95 + 0.05 * random())),
    grad_norm: diverged ? 'Infinity' : round(10 ** (3 * random() - 1)),
    log_likelihood: luck < 0.01 ? '-Infinity' : round(-loss * 1000),
    lr: round(0.001 * random()),
    throughput: Math.round(500 + 4000 * random()),
    gpu_memory_mb: Math.round(4000 + 36_000 * random()),
    parameters: Math.round(10 ** (5 + 3 * random())),
    step_seconds: round(0.01 + random()),
    early_stopped: random() < 0.2,
    best_epoch: 1 + Math.floor(20 * random()),
    best: { epoch: 1 + Math.floor(20 * random()), val_loss: { min: round(loss * 0.98), max: round(loss + 2) } },
    eval: { accuracy, per_class: { cat: round(random()), dog: round(random()) } },
    note: NOTES[Math.floor(NOTES.length * random())],
    checkpoint: `s3://models/${Math.floor(2 ** 32 * random()).toString(16)}.pt`,
    commit: random() < 0.5 ? 'main' : 'try-wider',
    confusion: [
      [Math.floor(50 * random()), Math.floor(50 * random())],
      [Math.floor(50 * random()), Math.floor(50 * random())],
    ],
    weights: { _type: 'histogram', bins: [-1, 0, 1], values: [Math.floor(90 * random()), Math.floor(90 * random())] },
    example: { _type: 'image-file', path: 'media/images/example.png', size: 1234, width: 64, height: 64 },
    rank: random() < 0.05 ? 'unranked' : Math.floor(100 * random()),
    hardware: random() < 0.5 ? 'A100' : 'H100',
    converged: luck > 0.2 ? loss < 1 : null,
  };
}
