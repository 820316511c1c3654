import assert from 'node:assert/strict';
import { dryRun } from '../../../../src/core/launch/preflight/dryRun.ts';
import { comparableText } from '../../../../src/core/launch/plan/sentText.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import type { Plan, Planned } from '../../../../src/core/launch/plan/types.ts';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';

const WHERE = { entity: 'team', project: 'proj', queue: 'q', author: 'jane' };
const launch = (text: string): Plan => planLaunch({ name: 'sweep.yaml', text }, WHERE);

function planned(text: string): Planned {
  const plan = launch(text);
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return plan;
}

function plain(value: PyValue): unknown {
  if (value.type === 'seq') return value.items.map(plain);
  if (value.type === 'map')
    return Object.fromEntries(value.entries.map(([key, item]) => [key.type === 'str' ? key.value : '', plain(item)]));
  return value.type === 'int' ? Number(value.value) : 'value' in value ? value.value : null;
}

function readBack(document: string): unknown {
  const read = constructValue(parseYaml(document));
  assert.ok('value' in read, JSON.stringify(read));
  return (plain(read.value) as { upsertSweep: unknown }).upsertSweep;
}

describe('The dry run', () => {
  it('stands above the variables exactly as they are sent', () => {
    const texts = [
      'job: t/p/train:latest\nmethod: random\nparameters:\n  a: {values: ["x: y", "é", "#", "  b", "a\\nb\\n"]}\n',
      'job: "t/p/a b:latest"\ndescription: |\n  two\n\n  parts\n',
      'image_uri: a:1\n',
    ];
    for (const text of texts) {
      const plan = planned(text);
      const document = dryRun({ title: 'sweep.yaml', plan });
      assert.match(document, /^# Dry run of sweep\.yaml\. Nothing was sent\.\n#\n# What /);
      assert.deepEqual(readBack(document), JSON.parse(JSON.stringify(plan.upsertSweep)));
      assert.match(document, /\n# `launchScheduler` as a mapping:\nopened:\n {2}\{\n/);
    }
  });

  it('lists what the preflight found, what to know, and what differs from the client on purpose', () => {
    const plan = launch('job: t/p/train:latest\nmethod: bayes\nscheduler: {job: "a/b/c:d"}\nlaunch:\n');
    const document = dryRun({
      title: 'sweep.yaml',
      plan,
      unsaved: true,
      preflight: {
        baseline: { at: 0 },
        findings: [{ severity: 'unknown', code: 'not-known', sentence: 'The queue is unknown.' }],
      },
    });
    assert.match(document, /with its unsaved changes/);
    assert.match(document, /\n# Before you launch:\n# - unknown: The queue is unknown\.\n/);
    assert.match(document, /\n# Good to know:\n# - A scheduler job steers the sweep/);
    assert.match(document, /\n# Different from W&B's own client:\n# - An empty block/);
  });

  it('gives a refusal instead', () => {
    assert.equal(
      dryRun({ title: 'x.yaml', plan: launch('method: grid\n') }),
      '# Dry run of x.yaml. Nothing was sent.\n#\n# Refused (noJob): A launch sweep needs a `job` (or an `image_uri`). Add `job: entity/project/name:latest`.\n',
    );
  });

  it('compares line by line with the launch before', () => {
    const [before, after] = ['2', '4'].map(n =>
      comparableText(planned(`job: t/p/train:latest\nmethod: random\nscheduler: {num_workers: ${n}}\n`)).split('\n'),
    );
    const changed = after?.filter((line, i) => line !== before?.[i]) ?? [];
    assert.equal(after?.length, before?.length);
    assert.deepEqual(
      changed.map(line => line.trim()),
      ['# Runs                 endless, until it is stopped; 4 at a time', '"num_workers": 4'],
    );
  });
});
