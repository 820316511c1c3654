import assert from 'node:assert/strict';
import type { AccountKnowledge } from '../../../../src/core/language/accountKnowledge.ts';
import { labels, offered, taken } from '../cursor.ts';

const knowledge: Partial<AccountKnowledge> = {
  projects: () => ['digits', 'words'],
  entities: () => ['team', 'me'],
  earlierRuns: () => ({ metrics: ['val/f1'], parameters: ['learning_rate', 'width'] }),
  queues: () => ['gpu'],
  queueExists: () => true,
  aboutQueue: name =>
    name === 'gpu'
      ? {
          resource: 'kubernetes',
          aliveAgents: 2,
          templates: [
            { name: 'gpus', schema: { type: 'integer', minimum: 1, maximum: 8, default: 1 } },
            { name: 'memory', description: 'Memory of a run', schema: { type: 'string', enum: ['8Gi', '16Gi'] } },
          ],
        }
      : undefined,
};
const SWEEP = 'method: random\nprogram: t.py\n';
const LAUNCH = 'job: a/b/c:d\nmethod: random\nlaunch:\n  queue: gpu\n';

describe('completion: what the account has', () => {
  it('offers projects and entities, those of the job first', () => {
    assert.deepEqual(labels(`${SWEEP}project: |`, { knowledge }), ['digits', 'words']);
    assert.deepEqual(labels('job: x/words/j:latest\nproject: |', { knowledge }), ['words', 'digits']);
    assert.deepEqual(labels(`${SWEEP}entity: |`, { knowledge }), ['team', 'me']);
  });

  it('offers metrics and parameters of earlier runs', () => {
    const metrics = offered(`${SWEEP}metric:\n  name: |`, { knowledge });
    assert.match(metrics.find(({ label }) => label === 'val/f1')?.detail ?? '', /earlier runs/);
    const inUse = `${SWEEP}parameters:\n  width:\n    value: 1\n  |`;
    const names = labels(inUse, { knowledge });
    assert.ok(names.includes('learning_rate') && !names.includes('width'), names.join());
    assert.match(taken(inUse, 'learning_rate', { knowledge }), /learning_rate:\n {4}\w/);
  });

  it('says of a queue its resource and agents', () => {
    const [queue] = offered('job: a/b/c:d\nmethod: random\nlaunch:\n  queue: |', { knowledge });
    assert.equal(queue?.label, 'gpu');
    assert.match(queue.detail ?? '', /kubernetes.*2/);
  });

  it("offers the queue's template variables, and the values of their schemas", () => {
    const names = `${LAUNCH}  template_variables:\n    |`;
    assert.deepEqual(labels(names, { knowledge }), ['gpus', 'memory']);
    assert.match(taken(names, 'gpus', { knowledge }), /gpus: 1$/);
    assert.deepEqual(labels(`${LAUNCH}  template_variables:\n    memory: |`, { knowledge }), ['8Gi', '16Gi']);
  });

  it('offers the registries that runs in the queue name', () => {
    const known = { ...knowledge, registries: (queue: string) => (queue === 'gpu' ? ['reg.example.com/team'] : []) };
    const [first] = offered(`${LAUNCH}  registry:\n    url: |`, { knowledge: known });
    assert.equal(first?.label, 'reg.example.com/team');
    assert.deepEqual(labels(`${SWEEP}job: a/b/c:d\nlaunch:\n  registry:\n    url: |`, { knowledge: known }), []);
  });

  it('offers the registries that launches from here name, each once', () => {
    const known = {
      ...knowledge,
      registries: () => ['reg.example.com/team'],
      launchedRegistries: () => ['reg.example.com/own', 'reg.example.com/team'],
    };
    const found = offered(`${LAUNCH}  registry:\n    url: |`, { knowledge: known });
    assert.deepEqual(
      found.map(({ label }) => label),
      ['reg.example.com/team', 'reg.example.com/own'],
    );
    assert.match(found[1]?.detail ?? '', /launched from here/);
  });

  it('offers none of it where nothing is known', () => {
    for (const place of [`${SWEEP}project: |`, `${SWEEP}entity: |`, `${LAUNCH}  template_variables:\n    |`])
      assert.deepEqual(labels(place), []);
  });
});
