// Our verdict against W&B's on random configurations: the client's plan, then the emulator's re-implementation of the server's judge.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language/service.ts';
import type { AccountKnowledge } from '../../../src/core/language/types.ts';
import { planPlain } from '../../../src/core/launch/planPlain.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { judge } from '../../emulator/engine/judge.ts';
import { randomSweep } from './randomSweeps.ts';

const knowledge: AccountKnowledge = { jobExists: () => undefined, queueExists: () => undefined, jobs: () => undefined, queues: () => undefined };

type Verdict = 'accepted' | 'warned' | 'refused';

function theirs(text: string): Verdict {
  const plan = planPlain({ text, name: 'sweep.yaml' }, { entity: 'my-team', project: 'my-project' });
  if ('refused' in plan) return 'refused';
  const { refused, warnings } = judge(plan.upsertSweep.config);
  return refused !== undefined ? 'refused' : warnings.length ? 'warned' : 'accepted';
}

function ours(text: string): Verdict {
  const said = createLanguageService().validate({ tree: parseYaml(text), fileName: 'sweep.yaml' }, knowledge).map(d => d.severity);
  return said.includes('error') ? 'refused' : said.includes('warning') ? 'warned' : 'accepted';
}

describe('verdicts on random sweeps', function () {
  this.timeout(60_000);
  it('are W&B\'s: an Error exactly where it refuses, a Warning where it warns', () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < 1500; seed++) {
      // A configuration that says nothing of itself is no sweep by its content.
      const text = `# launch-sweeps: sweep\n${randomSweep(seed)}`;
      const [expected, got] = [theirs(text), ours(text)];
      if (expected !== got && !(expected === 'accepted' && got === 'warned')) wrong.push(`${seed}: ${expected}, not ${got}\n${text}`);
    }
    assert.deepEqual(wrong, []);
  });
});
