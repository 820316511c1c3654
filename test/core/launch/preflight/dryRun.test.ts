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
  it('is above the variables exactly as they are sent', () => {
    const texts = [
      'job: t/p/train:latest\nmethod: random\nparameters:\n  a: {values: ["x: y", "é", "#", "  b", "a\\nb\\n"]}\n',
      'job: "t/p/a b:latest"\ndescription: |\n  two\n\n  parts\n',
      'image_uri: a:1\n',
    ];
    for (const text of texts) {
      const plan = planned(text);
      const document = dryRun({ title: 'sweep.yaml', plan });
      assert.match(document, /^# .*sweep\.yaml.*\n#\n# /);
      assert.deepEqual(readBack(document), JSON.parse(JSON.stringify(plan.upsertSweep)));
      assert.match(document, /\n# .*`launchScheduler`.*\nopened:\n {2}\{\n/);
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
    const saved = dryRun({ title: 'sweep.yaml', plan });
    assert.notEqual(document.split('\n')[0], saved.split('\n')[0], 'the first line tells that it is not saved');
    assert.match(document, /\n# .*:\n# - unknown: The queue is unknown\.\n/);
    const lists = (text: string): number => text.match(/^# .*:\n# - /gm)?.length ?? 0;
    assert.deepEqual([lists(saved), lists(document)], [2, 3], 'a list of each kind that has an entry');
  });

  it('gives a refusal instead', () => {
    const lines = dryRun({ title: 'x.yaml', plan: launch('method: grid\n') }).split('\n');
    assert.equal(lines.pop(), '');
    assert.ok(
      lines.every(line => line.startsWith('#') && line.length <= 64),
      lines.join('\n'),
    );
    assert.ok(lines[0]?.includes('x.yaml'));
    assert.match(lines[2] ?? '', /^# .*\(noJob\): /);
  });

  it('compares line by line with the launch before', () => {
    const [before, after] = ['2', '4'].map(n =>
      comparableText(planned(`job: t/p/train:latest\nmethod: random\nscheduler: {num_workers: ${n}}\n`)).split('\n'),
    );
    const changed = after?.filter((line, i) => line !== before?.[i]) ?? [];
    assert.equal(after?.length, before?.length);
    assert.equal(changed.length, 2);
    assert.match(changed[0] ?? '', /^# .*\b4\b/);
    assert.equal(changed[1]?.trim(), '"num_workers": 4');
  });
});
