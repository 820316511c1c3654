import assert from 'node:assert/strict';
import { firstColumns, furtherColumns } from '../../../../src/core/results/panel/sweepColumns.ts';
import { readSweepSpace } from '../../../../src/core/results/panel/sweepSpace.ts';

const SPACE = readSweepSpace(`method: random
metric: {name: loss, goal: maximize}
parameters:
  lr: {distribution: log_uniform_values, min: 1.0e-4, max: 0.1}
  state: {values: [a, b]}
  model: {parameters: {depth: {min: 1, max: 3}}}
`);

describe('the columns of a sweep', () => {
  it('are the metric and the parameters, by names that no fact has', () => {
    const columns = firstColumns(SPACE);
    assert.deepEqual(
      columns.map(({ name, role, isLog = false }) => [name, role, isLog]),
      [
        ['loss', 'metric', false],
        ['lr', 'parameter', true],
        ['config.state', 'parameter', false],
        ['model.depth', 'parameter', false],
      ],
    );
    assert.equal(SPACE.goal, 'maximize');
  });

  it('are then what was logged, then the rest of summaries and configurations, without media and W&B’s own', () => {
    const field = (path: string, type = 'number') => ({ path, type });
    const further = furtherColumns(
      {
        history: ['loss', 'val/acc.top', '_step', '_wandb'],
        fields: [
          field('config.lr.value'),
          field('config.epochs.value'),
          field('config.model.value.width'),
          field('summary_metrics.best.loss'),
          field('summary_metrics.lr'),
          field('summary_metrics.val/acc.top'),
          field('summary_metrics.image._type', 'string'),
          field('summary_metrics.image.path', 'string'),
          field('summary_metrics._wandb.runtime'),
          field('summary_metrics.gone', 'nil'),
        ],
      },
      firstColumns(SPACE),
    );
    assert.deepEqual(
      further.map(({ name, path }) => [name, path.length]),
      [
        ['_step', 1],
        ['val/acc.top', 1],
        ['best.loss', 2],
        ['summary.lr', 1],
        ['epochs', 1],
        ['model.width', 2],
      ],
    );
  });
});
