import assert from 'node:assert/strict';
import type { ProposedChange } from '../../../src/core/propose/proposal.ts';
import { propose } from '../../../src/core/propose/propose.ts';
import type { TriedRun } from '../../../src/core/propose/runs/judgedRuns.ts';
import { writeChanges } from '../../../src/core/propose/writeProposal.ts';
import { quantile } from '../../../src/core/space/draws/quantile.ts';
import { drawnBy, runsOf } from './sweepRuns.ts';

const fileName = 'sweep.yaml';
const HEAD = 'method: random\nmetric: {name: loss, goal: minimize}\nparameters:\n';

function changesOf(text: string, runs: readonly TriedRun[]): readonly ProposedChange[] {
  const proposal = propose({ text, fileName, runs });
  assert.ok(proposal.kind === 'next');
  return proposal.changes;
}

function nextOf(text: string, runs: readonly TriedRun[]): string {
  return writeChanges(
    text,
    fileName,
    changesOf(text, runs).filter(({ advised }) => advised),
  );
}

describe('The proposal of the next sweep', () => {
  it('keeps comments, the order of keys and what is not searched', () => {
    const text = [
      'program: train.py # mine',
      'method: random',
      'metric: {goal: minimize, name: loss}',
      'command: ["${env}", python]',
      'parameters:',
      '  # the optimizer',
      '  optimizer:',
      '    parameters:',
      '      lr: # not too high',
      '        max: 0.1 # diverges above',
      '        distribution: log_uniform_values',
      '        min: 1.0e-05',
      '  epochs:',
      '    value: 3',
      '',
    ].join('\n');
    const next = nextOf(
      text,
      runsOf(text, 30, ({ place }) => Math.abs((place['optimizer.lr'] ?? 0) - 0.5)),
    );
    assert.equal(next.replace(/max: \S+/, 'max: 0.1').replace(/min: \S+/, 'min: 1.0e-05'), text);
    assert.notEqual(next, text);
  });

  it('widens where the best stand at an end, but not a share beyond 1', () => {
    const kinds = (form: string): readonly string[] => {
      const text = `${HEAD}  p: ${form}\n`;
      return changesOf(
        text,
        runsOf(text, 30, ({ place }) => -(place['p'] ?? 0)),
      ).map(({ kind }) => kind);
    };
    assert.ok(kinds('{distribution: log_uniform_values, min: 1.0e-06, max: 1.0e-04}').includes('widen'));
    assert.ok(!kinds('{distribution: uniform, min: 0.0, max: 1.0}').includes('widen'));
  });

  it('fixes what certainly does not matter, and proposes a grid where little is left', () => {
    const text = `${HEAD}  a: {values: [1, 2, 3, 4, 5]}\n  idle: {values: [x, y, z]}\n`;
    const changes = changesOf(
      text,
      runsOf(text, 100, ({ config }) => (Number(config['a']) - 2) ** 2),
    );
    assert.equal(changes.find(({ name }) => name === 'idle')?.kind, 'fix');
    assert.equal(changes.find(({ name, advised }) => name === 'method' && advised)?.to, 'grid');
  });

  it('fixes what hardly matters where it is best, whatever the best run has', () => {
    const text = `${HEAD}  a: {min: 0.0, max: 1.0}\n  slight: {min: 0.0, max: 1.0}\n`;
    const runs = runsOf(text, 200, ({ place: { a = 0, slight = 0 } }) => (a - 0.5) ** 2 + 0.015 * (slight - 0.8) ** 2);
    const misled = { config: { a: 0.5, slight: 0.05 }, summary: { loss: -1e-3 }, state: 'finished' };
    const fixed = changesOf(text, [...runs, misled]).find(({ name }) => name === 'slight');
    assert.equal(fixed?.kind, 'fix');
    assert.ok(Math.abs(Number(fixed.to) - 0.8) < 0.2, fixed.to);
  });

  it('writes small numbers as in sweep files, and those of the file as its author did', () => {
    const fixed = (values: string): string => {
      const text = `${HEAD}  a: {values: [1, 2, 3, 4, 5]}\n  idle: {values: [${values}]}\n`;
      const next = nextOf(
        text,
        runsOf(text, 100, ({ config }) => (Number(config['a']) - 2) ** 2),
      );
      return /idle: \{value: (.*)\}/.exec(next)?.[1] ?? next;
    };
    assert.match(fixed('0.00001, 2.0e-5, 3.0e-05'), /^(?:0\.00001|2\.0e-5|3\.0e-05)$/);
    assert.match(fixed('1.0, 2.0, 3.0'), /^[123]\.0$/);
  });

  it('counts failed runs as bad', () => {
    const text = `${HEAD}  lr: {distribution: log_uniform_values, min: 1.0e-05, max: 1.0}\n`;
    const runs = runsOf(text, 40, ({ place: { lr = 0 } }) => (lr > 0.6 ? undefined : 0.6 - lr));
    const drawn = drawnBy(nextOf(text, runs)).get('lr')?.drawn;
    assert.ok(drawn && (quantile(drawn, 0.9) as { value: number }).value < 0.05);
  });

  it('is not misled by runs that fail anywhere', () => {
    const lr = '  lr: {distribution: log_uniform_values, min: 1.0e-05, max: 1.0}\n';
    const text = `${HEAD}${lr}  drop: {min: 0.0, max: 1.0}\n`;
    let count = 0;
    const runs = runsOf(text, 50, ({ place: { lr: at = 0, drop = 0 } }) => {
      count += 1;
      return count % 5 < 2 ? undefined : (at - 0.4) ** 2 + 0.3 * (drop - 0.6) ** 2;
    });
    const drawn = drawnBy(nextOf(text, runs)).get('lr')?.drawn;
    assert.ok(drawn);
    const [low, high] = [0.01, 0.99].map(share => (quantile(drawn, share) as { value: number }).value);
    // The best is 1e-3; a third of the range is left at most.
    assert.ok(low && high && low < 1e-3 && high > 1e-3 && Math.log10(high / low) < 5 / 3, `${low} to ${high}`);
  });

  it('goes on with bayes in the same space, with a higher run_cap', () => {
    const text = `run_cap: 30\n${HEAD.replace('random', 'bayes')}  lr: {min: 0.0, max: 1.0}\n`;
    const runs = runsOf(text, 30, ({ place }) => Math.abs((place['lr'] ?? 0) - 0.5));
    assert.equal(nextOf(text, runs), text.replace('run_cap: 30', 'run_cap: 60'));
  });

  it('makes a grid that has tried all finer around the best, and says where nothing can be', () => {
    const gridOf = (lines: string): string => `${HEAD.replace('random', 'grid')}${lines}`;
    const all = (
      lists: Readonly<Record<string, readonly number[]>>,
      loss: (config: Record<string, number>) => number,
    ) =>
      Object.entries(lists)
        .reduce<Record<string, number>[]>(
          (configs, [name, values]) => configs.flatMap(config => values.map(value => ({ ...config, [name]: value }))),
          [{}],
        )
        .map(config => ({ config, summary: { loss: loss(config) }, state: 'finished' }));
    const lists = { lr: [0.00001, 0.0001, 0.001, 0.01, 0.1], width: [16, 32, 64, 128, 256] };
    const text = gridOf(
      '  lr: {values: [0.00001, 0.0001, 0.001, 0.01, 0.1]}\n  width: {values: [16, 32, 64, 128, 256]}\n',
    );
    const near = (best: number) =>
      all(lists, ({ lr = 1, width = 1 }) => (Math.log10(lr) - best) ** 2 + (Math.log2(width) - 6) ** 2);
    const next = nextOf(text, near(-3));
    assert.match(next, /lr: \{values: \[0\.00032, 0\.001, 0\.0032\]\}/);
    assert.match(next, /width: \{values: \[32, 64, 128\]\}/);
    assert.match(nextOf(text, near(-1)), /lr: \{values: \[0\.032, 0\.1, 0\.32\]\}/);
    const mixed = gridOf(
      '  lr: {values: [0.00001, 1.0e-04, .001, 0.01, 0.1]}\n  width: {values: [16, 32, 64, 128, 256]}\n',
    );
    assert.match(nextOf(mixed, near(-4)), /lr: \{values: \[3\.2e-5, 1\.0e-04, 0\.00032\]\}/);
    assert.match(nextOf(mixed, near(-5)), /lr: \{values: \[3\.2e-6, 0\.00001, 3\.2e-5\]\}/);
    const powers = { a: [1, 2, 4, 8, 16], b: [1, 2, 4, 8, 16] };
    const whole = gridOf('  a: {values: [1, 2, 4, 8, 16]}\n  b: {values: [1, 2, 4, 8, 16]}\n');
    const runs = all(powers, ({ a = 1, b = 1 }) => (a - 4) ** 2 + (b - 2) ** 2);
    const proposal = propose({ text: whole, fileName, runs });
    assert.match(proposal.kind === 'nothing' ? proposal.why : '', /tried all that could be the best/);
  });

  it('widens for bayes where the best stand at an end, and narrows nothing', () => {
    const text =
      `run_cap: 40\n${HEAD.replace('random', 'bayes')}` +
      '  lr: {distribution: log_uniform_values, min: 1.0e-06, max: 1.0e-04}\n  dropout: {min: 0.0, max: 0.5}\n';
    const runs = runsOf(text, 40, ({ place: { lr = 0, dropout = 0 } }) => 1 - lr + (dropout - 0.4) ** 2);
    assert.deepEqual(
      changesOf(text, runs).map(({ kind, name }) => [kind, name]),
      [
        ['widen', 'lr'],
        ['runCap', 'run_cap'],
      ],
    );
    assert.match(
      nextOf(text, runs),
      /^run_cap: 80\n[^]*min: 1\.0e-06, max: 0\.0004\}\n {2}dropout: \{min: 0\.0, max: 0\.5\}\n$/,
    );
  });

  it('proposes nothing out of too few runs, of noise, and where there is nothing to search', () => {
    const text = `${HEAD}  lr: {min: 0.0, max: 1.0}\n`;
    const noise = (({ place }: { place: Readonly<Record<string, number>> }) => ((place['lr'] ?? 0) * 1e6) % 1) as never;
    for (const [config, runs] of [
      [text, runsOf(text, 19, ({ place }) => place['lr'])],
      [text, runsOf(text, 60, () => undefined)],
      [text, runsOf(text, 60, () => 1)],
      [text, runsOf(text, 60, noise)],
      [text.replace('{min: 0.0, max: 1.0}', '{value: 1}'), runsOf(text, 60, ({ place }) => place['lr'])],
      [text.replace('metric', '# metric'), runsOf(text, 60, ({ place }) => place['lr'])],
    ] as const)
      assert.equal(propose({ text: config, fileName, runs }).kind, 'nothing');
  });

  it('changes a shared mapping, a JSON file and a list on several lines', () => {
    const shared = `${HEAD}  a: &space {min: 0.0, max: 1.0}\n  b: *space\n`;
    const next = drawnBy(
      nextOf(
        shared,
        runsOf(shared, 30, ({ place: { a = 0, b = 0 } }) => (a - 0.2) ** 2 + (b - 0.8) ** 2),
      ),
    );
    assert.ok([...next.values()].every(({ form }) => form === 'uniform'));
    const json = '{"method": "random", "metric": {"name": "loss"}, "parameters": {"a": {"min": 0.5, "max": 10.5}}}';
    const runs = runsOf(json, 30, ({ place }) => place['a']);
    const proposal = propose({ text: json, fileName: 'sweep.json', runs });
    assert.ok(proposal.kind === 'next');
    const { parameters } = JSON.parse(writeChanges(json, 'sweep.json', proposal.changes)) as {
      parameters: { a: { max: number } };
    };
    assert.ok(parameters.a.max < 5);
    const list = `${HEAD}  a:\n    values:\n      - x # first\n      - y # second\n      - z # third\n`;
    const left = nextOf(
      list,
      runsOf(list, 30, ({ config }) => Number(config['a'] !== 'y')),
    );
    assert.equal(left, `${HEAD}  a:\n    values:\n      - y # second\n`.replace('random', 'grid'));
  });
});
