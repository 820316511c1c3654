// Our verdict against W&B's on random configurations: the client's plan, then the emulator's re-implementation of the
// server's judge.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language/service.ts';
import { planLaunch } from '../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../src/core/launch/plan/planPlain.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';
import { judge } from '../../emulator/engine/judge.ts';
import { sample } from '../../tools/sample.ts';
import { randomLaunchSweep } from './randomLaunchSweeps.ts';
import { randomSweep } from './randomSweeps.ts';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';

type Verdict = 'accepted' | 'warned' | 'refused';

function theirs(text: string): Verdict {
  const plan = planPlain({ text, name: 'sweep.yaml' }, { entity: 'my-team', project: 'my-project' });
  if ('refused' in plan) return 'refused';
  const { refused, warnings } = judge(plan.upsertSweep.config);
  return refused !== undefined ? 'refused' : warnings.length ? 'warned' : 'accepted';
}

function ours(text: string): { kind: string | null; said: Verdict } {
  const service = createLanguageService();
  const document = { tree: parseYaml(text), fileName: 'sweep.yaml' };
  const said = service.validate(document, nothingKnown).map(d => d.severity);
  return {
    kind: service.claim(document).kind,
    said: said.includes('error') ? 'refused' : said.includes('warning') ? 'warned' : 'accepted',
  };
}

describe('verdicts on random sweeps', function () {
  this.timeout(120_000);
  it("are W&B's: an Error exactly where it refuses, a Warning where it warns", () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < sample(1500); seed++) {
      // A configuration without any telling key is not a sweep by its content.
      const text = `# launch-sweeps: sweep\n${randomSweep(seed)}`;
      const [expected, got] = [theirs(text), ours(text).said];
      if (expected !== got && !(expected === 'accepted' && got === 'warned'))
        wrong.push(`${seed}: ${expected}, not ${got}\n${text}`);
    }
    assert.deepEqual(wrong, []);
  });

  it("are W&B's on launch sweeps with odd blocks: an Error exactly where launch, server or engine refuse", () => {
    const wrong: string[] = [];
    let launches = 0;
    for (let seed = 0; seed < sample(1500); seed++) {
      const text = randomLaunchSweep(seed);
      const { kind, said } = ours(text);
      if (kind !== 'launch-sweep') continue;
      launches++;
      const plan = planLaunch(
        { text, name: 'sweep.yaml' },
        { entity: 'my-team', project: 'my-project', queue: 'q', author: 'jane' },
      );
      // Where the client crashes on an empty block, our own launch takes it for none.
      const refused =
        'refused' in plan ||
        plan.differences.includes('emptyBlock') ||
        judge(plan.upsertSweep.config).refused !== undefined;
      if (refused !== (said === 'refused'))
        wrong.push(`${seed}: ${refused ? 'refused' : 'taken'}, not ${said}\n${text}`);
    }
    assert.ok(launches > sample(1000));
    assert.deepEqual(wrong, []);
  });
});
