import * as l10n from '@vscode/l10n';
import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { summaryLines } from '../../../../src/core/launch/plan/sentText.ts';

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
    assert.ok(summaryLines(plan.facts)[0]?.startsWith('What                 job'));
    l10n.config({ contents: { What: '内容', 'Left at its default': 'デフォルト' } });
    assert.ok(summaryLines(plan.facts)[0]?.startsWith('内容        job'));
    assert.ok(summaryLines(plan.facts)[1]?.startsWith('Where       team'));
  });
});
