// Each rule's own examples: the wrong one gets its diagnostic, the right one gets nothing at all.
import assert from 'node:assert/strict';
import { families } from '../../../../src/core/language/rules/families.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import type { AccountKnowledge, Diagnostic } from '../../../../src/core/language/types.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { fixFaults } from '../../../contract/corpusFixes.ts';

/** An account in memory: what is named `missing` is not there, and `moved:latest` has moved on. */
const knowledge: AccountKnowledge = {
  jobExists: job => !job.includes('missing'),
  queueExists: queue => queue !== 'missing',
  aliasMoved: job => (job.endsWith('moved:latest') ? { now: 'v5', then: 'v3' } : undefined),
  jobs: () => ['my-team/my-project/train:latest'],
  queues: () => ['gpu-queue'],
};
const surroundings = {
  programExists: (path: string) => path !== 'missing.py',
  programEndsRun: (path: string) => path !== 'endless.py',
};

function say(text: string, fileName = 'sweep.yaml'): Diagnostic[] {
  const service = createLanguageService();
  const document = { tree: parseYaml(text), fileName };
  assert.notEqual(service.claim(document).kind, null, `not claimed:\n${text}`);
  return service.validate(document, knowledge, surroundings);
}

for (const { name, rules } of families) {
  describe(`examples: ${name}`, () => {
    for (const rule of rules) {
      it(`${rule.code} says what is wrong, once`, () => {
        const said = say(rule.wrong, rule.fileName);
        const own = said.filter(d => d.code === rule.code);
        assert.ok(own.length > 0, `${JSON.stringify(said, null, 1)}`);
        for (const d of own) assert.ok(rule.severities.includes(d.severity), `${d.severity} is none of the rule's`);
        const others = said.filter(d => d.code !== rule.code);
        assert.deepEqual(
          others.map(d => `${d.code}: ${d.message}`),
          [],
          'one cause, one diagnostic',
        );
      });
      it(`${rule.code} offers only fixes that leave nothing behind`, () => {
        const said = say(rule.wrong, rule.fileName);
        for (const diagnostic of said) {
          for (const fix of diagnostic.fixes ?? [])
            assert.deepEqual(
              fixFaults(rule.wrong, said, diagnostic, fix, text => say(text, rule.fileName)),
              [],
              fix.title,
            );
        }
      });
      it(`${rule.code} is silent on the cure`, () => {
        assert.deepEqual(
          say(rule.right, rule.fileName).map(d => `${d.code}: ${d.message}`),
          [],
        );
      });
    }
  });
}
