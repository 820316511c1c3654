import * as l10n from '@vscode/l10n';
import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { comment, summaryLines } from '../../../../src/core/launch/plan/sentText.ts';

describe('What is sent, in words', () => {
  after(() => {
    l10n.config({ contents: {} });
  });

  it('has its values below each other, also where letters of the labels take two columns', () => {
    const text = 'job: t/p/train:latest\nmethod: grid\nparameters: {a: {values: [1]}}\n';
    const plan = planLaunch(
      { name: 'sweep.yaml', text },
      { entity: 'team', project: 'proj', queue: 'q', author: 'jane' },
    );
    assert.ok('facts' in plan);
    assert.ok(summaryLines(plan.facts)[0]?.start.startsWith('What                 '));
    l10n.config({ contents: { What: '内容', 'Left at its default': 'デフォルト' } });
    assert.ok(summaryLines(plan.facts)[0]?.start.startsWith('内容        '));
    assert.ok(summaryLines(plan.facts)[1]?.start.startsWith('Where       '));
  });

  it('goes on in the next line where a line is long, beside its start', () => {
    const long = Array.from({ length: 15 }, (_, index) => `word${String(index)}`).join(' ');
    const lines = comment(['Title', '', { start: '- ', text: long }, { start: 'Where  ', text: long }]).split('\n');
    assert.deepEqual(lines.slice(0, 2), ['# Title', '#']);
    assert.ok(
      lines.every(line => line.length <= 64 && (line === '' || line.startsWith('#'))),
      lines.join('\n'),
    );
    assert.deepEqual(
      lines.slice(2, -1).map(line => /^# (?:- | {2}|Where {2}| {7})(?=\S)/.exec(line)?.[0]),
      ['# - ', '#   ', '# Where  ', `#${' '.repeat(8)}`],
    );
    assert.equal(
      lines
        .slice(2, 4)
        .join(' ')
        .replace(/# (?:- )? */g, ''),
      long,
    );
  });
});
