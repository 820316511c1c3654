import assert from 'node:assert/strict';
import { describeConfig } from '../../../../src/core/python/sweeps/describeConfig.ts';
import { readSweeps } from '../../../../src/core/python/sweeps/readSweeps.ts';

/** What is known of each sweep, as JSON. */
function configs(source: string): string[] {
  return readSweeps(source).sweeps.map(({ config }) => describeConfig(config).json);
}

/** A value as a sweep's name gets it, in a file that has these lines before. */
function named(value: string, before = ''): string {
  const [json = ''] = configs(`import wandb\n${before}\nwandb.sweep({"name": ${value}})`);
  return json.slice('{"name":'.length, -1);
}

describe('Sweeps in Python', () => {
  it('leaves a file alone that has no wandb.sweep of W&B', () => {
    assert.deepEqual(configs('robot.sweep({"method": "grid", "parameters": {"wandb": {"value": 1}}})'), []);
    assert.deepEqual(configs('from robots import wandb_arm as arm\narm.sweep({"method": "grid"})'), []);
    assert.deepEqual(configs('import wandb\n# wandb.sweep({"method": "grid"})\n"wandb.sweep({})"'), []);
    assert.deepEqual(configs('import wandb\nwandb.Api().sweep("team/project/id")'), []);
  });

  it('does not reach a call that Python does not reach', () => {
    assert.deepEqual(configs('import sys, wandb\nsys.exit()\nwandb.sweep({"method": "grid"})'), []);
    assert.deepEqual(configs('import wandb\nif False:\n    wandb.sweep({"method": "grid"})'), []);
  });

  it('knows what both branches of an unknown condition agree on', () => {
    const source =
      'import wandb\nc = {"method": "grid"}\n' +
      'if input():\n    c["method"] = "grid"\n    c["name"] = "x"\nwandb.sweep(c)';
    assert.deepEqual(configs(source), ['{"method":"grid","name":"?"}']);
  });

  it('sees what follows a return of one branch only in the other', () => {
    const source =
      'import wandb\ndef f(a):\n    c = {"name": 1}\n' +
      '    if a:\n        c["name"] = 2\n        return\n    wandb.sweep(c)\n';
    assert.deepEqual(configs(source), ['{"name":1}']);
  });

  it('joins what a loop of unknown length gives', () => {
    const source =
      'import wandb\ni = 0\nfor x in open("f"):\n    wandb.sweep({"name": i, "method": "grid"})\n    i += 1\n';
    assert.deepEqual(configs(source), ['{"name":"?","method":"grid"}']);
  });

  it('takes arguments that nobody gives, and the attributes of unknown objects, for unknown', () => {
    assert.deepEqual(configs('import wandb\ndef go(n=3):\n    wandb.sweep({"name": n})\n'), ['{"name":"?"}']);
    assert.equal(named('args.name', 'import argparse\nargs = argparse.ArgumentParser().parse_args()'), '"?"');
    assert.equal(named('os.environ["X"]', 'import os'), '"?"');
  });

  it('does not trust a dict any more that unseen code may change', () => {
    const changed = 'import wandb\nfrom mine import fill\nc = {"method": "grid"}\nfill(c)\nwandb.sweep(c)';
    assert.deepEqual(configs(changed), ['{"method":"?","?":"?"}']);
    const shown = 'import wandb, pprint\nc = {"method": "grid"}\npprint.pprint(c)\nlogger.info(c)\nwandb.sweep(c)';
    assert.deepEqual(configs(shown), ['{"method":"grid"}']);
  });

  it('calculates as Python does, to the last digit', () => {
    assert.equal(named('math.log(3)', 'import math'), '1.0986122886681098');
    assert.equal(named('10 ** -5'), '1e-05');
    assert.equal(named('-7 // 2'), '-4');
    assert.equal(named('-7 % 3'), '2');
    assert.equal(named('round(2.5)'), '2');
    assert.equal(named('1.'), '1.0');
    assert.equal(named('[1., 1.e3]'), '[1.0,1000.0]');
    assert.equal(named('2 ** 70'), '1180591620717411303424');
  });

  it('keeps what json refuses apart', () => {
    assert.equal(named('{1}'), '{"$py":"set","items":[1]}');
    assert.equal(named('range(2)'), '{"$py":"range","items":[0,1]}');
    assert.equal(named('float("-inf")'), '{"$py":"-inf"}');
    assert.equal(named('print'), '{"$py":"function"}');
  });

  it('reads negation and chains of comparisons as Python does', () => {
    assert.equal(named('not 0 and 5'), '5');
    assert.equal(named('1 < 2 < 2'), 'false');
    assert.equal(named('2 < 3 in [3]'), 'true');
  });

  it('survives a file that is being written', () => {
    assert.deepEqual(configs('import wandb\nwandb.sweep({"method": "grid", "parameters": {'), [
      '{"method":"grid","parameters":{"?":"?"},"?":"?"}',
    ]);
    for (const end of ['{', '{"a"', '{"a":', '{"a": [1,', '{"a": f"{', '{**', '(', '']) {
      assert.doesNotThrow(() => configs(`import wandb\nc = ${end}\nwandb.sweep(c`));
    }
  });

  it('ends also where the file would not', () => {
    assert.deepEqual(configs('import wandb\ndef f(n):\n    return f(n + 1)\nwandb.sweep({"name": f(0)})'), [
      '{"name":"?"}',
    ]);
    assert.deepEqual(configs('import wandb\nn = 0\nwhile True:\n    n += 1\nwandb.sweep({"name": n})').length, 1);
  });

  it('reads the arguments of wandb.sweep and wandb.agent', () => {
    const { sweeps, agents } = readSweeps(
      'import wandb\ns = wandb.sweep({"project": "a"}, "team", prior_runs=["x"])\nwandb.agent(s, print, count=3)',
    );
    const text = (value: unknown) => (value as { value?: unknown } | undefined)?.value;
    assert.equal(text(sweeps[0]?.project), 'a');
    assert.equal(text(sweeps[0]?.entity), 'team');
    assert.equal(sweeps[0]?.priorRuns?.type, 'list');
    assert.equal(text(agents[0]?.count), 3n);
  });
});
