import assert from 'node:assert/strict';
import type { Queue, Sweep } from '../../../../src/core/api/types.ts';
import { logText } from '../../../../src/core/explorer/documents/logText.ts';
import { queueText } from '../../../../src/core/explorer/documents/queueText.ts';
import { sweepText } from '../../../../src/core/explorer/documents/sweepText.ts';

const place = { entity: 'team', project: 'vision' };

describe('the text of a queue', () => {
  const queue: Queue = {
    id: 'q',
    name: 'gpus',
    entity: 'team',
    hasDefaults: true,
    resource: 'kubernetes',
    prioritization: 'V0',
    config: { resource_args: { kubernetes: { namespace: 'sweeps', replicas: '{{n}}' } } },
    templateVariables: [{ name: 'n', description: 'How many', schema: { type: 'integer', minimum: 1 } }],
  };

  it('holds its configuration and its variables', () => {
    assert.equal(
      queueText(queue),
      `# Queue gpus of team, as W&B keeps it. Read-only; change it in W&B.
name: gpus
entity: team
resource: kubernetes
priorities: enabled

# What each run on the queue is given. \`{{name}}\` stands for a template variable.
configuration:
  resource_args:
    kubernetes:
      namespace: sweeps
      replicas: "{{n}}"

# What a launch may set, under \`launch.template_variables\`.
template_variables:
  - name: n
    description: How many
    schema:
      type: integer
      minimum: 1
`,
    );
  });

  it('says what it does not have', () => {
    const text = queueText({ id: 'q', name: 'bare', entity: 'team', hasDefaults: false, templateVariables: [] });
    assert.match(text, /No default configuration/);
    assert.match(text, /priorities: unknown/);
    assert.match(text, /No template variables/);
  });

  it('does not guess what an older server keeps to itself', () => {
    const text = queueText({ id: 'q', name: 'old', entity: 'team' });
    assert.match(text, /too old to tell its default configuration[\s\S]*too old to tell its template variables/);
    assert.doesNotMatch(text, /No default|No template|null/);
  });
});

describe('the text of a sweep', () => {
  const sweep: Sweep = { id: 's', name: 'abcd1234', state: 'RUNNING', config: 'method: grid\n' };

  it('is its configuration below what it was launched on', () => {
    const launched = {
      ...sweep,
      launchedAs: { queue: 'gpus', scheduler: 'standard', numWorkers: 1, job: 'team/vision/train:latest' } as const,
    };
    assert.equal(
      sweepText(launched, place),
      `# Sweep abcd1234 of team/vision, as W&B keeps it. Read-only.
# Launched on the queue gpus
# Scheduler: standard
# Runs at a time: 1
# Job: team/vision/train:latest
method: grid
`,
    );
    assert.match(
      sweepText({ ...launched, launchedAs: { scheduler: 'job', schedulerJob: 'a/b/optuna:v1' } }, place),
      /queue unknown\n# Scheduler: job a\/b\/optuna:v1\n/,
    );
  });

  it('says when there is none', () => {
    assert.match(sweepText({ ...sweep, config: undefined }, place), /not launched[^]*did not return its configuration/);
  });
});

describe('the text of a log', () => {
  it('is what a terminal would show', () => {
    assert.equal(
      logText('Run r1', {
        state: 'running',
        lines: ['\u001b[32mgreen\u001b[0m', '10%\r50%\r100%', '\u001b]0;title\u0007plain', 'kept\r'],
      }),
      'Run r1 · running\n\ngreen\n100%\nplain\nkept\n',
    );
  });

  it('says what is left out', () => {
    assert.match(
      logText('Run r1', { state: 'finished', lines: ['a', 'b'], total: 12345 }),
      /The last 2 of 12,345 lines/,
    );
  });

  it('says when there is nothing', () => {
    assert.match(logText('Run r1', { state: 'pending', lines: [], total: 0 }), /Nothing was written yet/);
  });
});
