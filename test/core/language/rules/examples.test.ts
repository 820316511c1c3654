// Each rule's own examples: the wrong one gets its diagnostic, the right one gets nothing at all.
import assert from 'node:assert/strict';
import { families } from '../../../../src/core/language/rules/families.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import type { Diagnostic } from '../../../../src/core/language/types.ts';
import { fixFaults } from '../../../contract/corpusFixes.ts';
import { files, knowledge } from './exampleEnvironment.ts';
import { repositoryRoot } from '../../../contract/launchShared.ts';
import { readRuleDocumentation } from '../../../tools/ruleDocumentation.ts';

const documentation = readRuleDocumentation(repositoryRoot);

function say(text: string, fileName: string): Diagnostic[] {
  const service = createLanguageService();
  const document = service.read({ text, fileName });
  assert.notEqual(service.claim(document).kind, null, `not claimed:\n${text}`);
  return service.validate(document, knowledge, files);
}

for (const { name, rules } of families) {
  describe(`examples: ${name}`, () => {
    for (const { code, severities } of rules) {
      const documented = documentation.get(code);
      if (!documented) throw new Error(`${code} is not documented`);
      const { wrong, right, fileName } = documented;
      it(`${code} is reported on its wrong example, and nothing else is`, () => {
        const said = say(wrong, fileName);
        const own = said.filter(d => d.code === code);
        assert.ok(own.length > 0, JSON.stringify(said, null, 1));
        for (const d of own) assert.ok(severities.includes(d.severity), `${d.severity} is not one of the rule's`);
        const others = said.filter(d => d.code !== code);
        assert.deepEqual(
          others.map(d => `${d.code}: ${d.message}`),
          [],
          'one cause, one diagnostic',
        );
      });
      it(`${code} offers only fixes that leave nothing behind`, () => {
        const said = say(wrong, fileName);
        for (const diagnostic of said) {
          for (const fix of diagnostic.fixes ?? [])
            assert.deepEqual(
              fixFaults(wrong, said, diagnostic, fix, text => say(text, fileName), fileName),
              [],
              fix.title,
            );
        }
      });
      it(`${code} reports nothing on its right example`, () => {
        assert.deepEqual(
          say(right, fileName).map(d => `${d.code}: ${d.message}`),
          [],
        );
      });
    }
  });
}
