import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { startEmulator, type Emulator } from './start.ts';

const BIG = { filters: '{"$and":[{"sweep":"bigsweep"}]}' };
const TYPES: Readonly<Record<string, string>> = {
  filters: 'JSONString',
  first: 'Int',
  current: '[String!]!',
  since: 'DateTime!',
};
const inProject = (fields: string, variables: object): string => {
  const declared = Object.keys(variables).map(name => `$${name}: ${TYPES[name] ?? ''}`);
  return `query(${declared.join()}) { project(entityName: "my-team", name: "my-proj") { ${fields} } }`;
};

interface Node {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly config: string;
  readonly summaryMetrics: string;
}

describe('what the results of a sweep rest on, on the emulator', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ noLife: true, stillClock: true, runs: 1000 });
  });
  after(() => emulator.stop());

  const project = async <T>(fields: string, variables: Readonly<Record<string, unknown>> = BIG): Promise<T> => {
    const { data, errors } = await ask(emulator, inProject(fields, variables), variables);
    assert.deepEqual(errors, []);
    return data['project'] as T;
  };
  const runs = async (order: string, first: number): Promise<readonly Node[]> => {
    const { runs: found } = await project<{ runs: { edges: { node: Node }[] } }>(
      `runs(filters: $filters, order: "${order}", first: $first) { edges { node {
        id name state config summaryMetrics } } }`,
      { ...BIG, first },
    );
    return found.edges.map(({ node }) => node);
  };

  it('a sweep of many runs has 50 columns of every kind', async () => {
    const all = await runs('+created_at', 1000);
    assert.equal(all.length, 1000);
    const columns = new Map<string, Set<string>>();
    const note = (key: string, value: unknown): void => {
      const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
      columns.set(
        key,
        (columns.get(key) ?? new Set()).add(typeof value === 'string' && /^-?[NI]/.test(value) ? value : kind),
      );
    };
    for (const { config, summaryMetrics } of all) {
      const { _wandb, ...args } = JSON.parse(config) as Record<string, { value: unknown }>;
      assert.ok(_wandb);
      for (const [key, { value }] of Object.entries(args)) {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          for (const [inner, inside] of Object.entries(value)) note(`${key}.${inner}`, inside);
        else note(key, value);
      }
      for (const [key, value] of Object.entries(JSON.parse(summaryMetrics) as object)) note(`summary.${key}`, value);
    }
    assert.equal(columns.size, 50);
    const kinds = new Set([...columns.values()].flatMap(each => [...each]));
    for (const kind of ['number', 'boolean', 'string', 'object', 'list', 'null', 'NaN', 'Infinity', '-Infinity'])
      assert.ok(kinds.has(kind), kind);
    assert.ok(all.some(({ state }) => state === 'failed'));
    assert.ok(all.some(({ summaryMetrics }) => !('val_loss' in (JSON.parse(summaryMetrics) as object))));
  });

  for (const order of ['+', '-'])
    it(`runs without the metric, and with NaN, come last (${order})`, async () => {
      const values = (await runs(`${order}summary_metrics.val_loss`, 1000)).map(
        ({ summaryMetrics }) => (JSON.parse(summaryMetrics) as { val_loss?: unknown }).val_loss,
      );
      const numbers = values.findIndex(value => typeof value !== 'number');
      assert.ok(numbers > 900 && numbers < 1000);
      assert.ok(values.slice(numbers).every(value => typeof value !== 'number'));
    });

  it('the difference to what a client has is told', async () => {
    const [first, second, third] = await runs('+created_at', 3);
    assert.ok(first && second && third);
    const { runs: found } = await project<{ runs: { totalCount: number; delta: unknown } }>(
      `runs(filters: $filters, order: "+created_at", first: $first) {
        totalCount delta(currentRuns: $current, lastUpdated: $since) { op index run { name } } }`,
      { ...BIG, first: 2, current: [first.id, third.id], since: '2100-01-01T00:00:00Z' },
    );
    assert.equal(found.totalCount, 1000);
    assert.deepEqual(found.delta, [
      { op: 'DELETE', index: 1, run: null },
      { op: 'INSERT', index: 1, run: { name: second.name } },
    ]);
    const again = await project<{ runs: { delta: unknown } }>(
      `runs(filters: $filters, order: "+created_at", first: 1) {
        delta(currentRuns: $current, lastUpdated: $since) { op index run { name } } }`,
      { ...BIG, current: [first.id], since: '2000-01-01T00:00:00Z' },
    );
    assert.deepEqual(again.runs.delta, [{ op: 'UPDATE', index: 0, run: { name: first.name } }]);
  });

  it('histories come sampled and in buckets, for several runs at once', async () => {
    const { runs: found } = await project<{
      runs: { edges: { node: { sampledHistory: unknown[][]; bucketedHistory: Record<string, number>[][] } }[] };
    }>(
      `runs(filters: $filters, first: 2) { edges { node {
        sampledHistory(specs: ["{\\"keys\\":[\\"_step\\",\\"val_loss\\"],\\"samples\\":5}"])
        bucketedHistory(specs: ["{\\"keys\\":[\\"val_loss\\"],\\"bins\\":4,\\"xAxis\\":\\"_step\\"}"]) } } }`,
    );
    assert.equal(found.edges.length, 2);
    for (const { node } of found.edges) {
      assert.equal(node.sampledHistory[0]?.length, 5);
      assert.deepEqual(Object.keys(node.bucketedHistory[0]?.[0] ?? {}).sort(), [
        '_stepAvg',
        '_stepLast',
        'val_lossAvg',
        'val_lossLast',
      ]);
      assert.equal(node.bucketedHistory[0]?.length, 4);
    }
  });

  it('says which fields runs have, by path and type', async () => {
    const { fields, runs: listed } = await project<{
      fields: { edges: { node: { path: string; type: string } }[] };
      runs: { historyKeys: { keys: object } };
    }>(
      `fields(columns: ["config"], types: ["number"], first: 1000) { edges { node { path type } } }
      runs(filters: $filters, first: 3) { historyKeys(format: PLAINTEXT) }`,
    );
    const paths = fields.edges.map(({ node }) => node.path);
    assert.ok(paths.includes('config.model.value.depth'), paths.join());
    assert.ok(paths.includes('config.learning_rate.value'));
    assert.ok(!paths.includes('config.optimizer.value'));
    assert.ok(Object.keys(listed.historyKeys.keys).includes('val_loss'));
  });
});
