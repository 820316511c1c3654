import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePage, ruleIndex } from '../../../../src/core/language/rules/rulePage.ts';
import { families } from '../../../../src/core/language/rules/families.ts';
import { repositoryRoot } from '../../../contract/launchShared.ts';

const folder = join(repositoryRoot, 'docs', 'rules');
const rules = families.flatMap(f => f.rules);

describe('pages of the rules', () => {
  it('are current (else: node scripts/ruleDocs.mjs)', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['README.md', ...rules.map(r => `${r.code}.md`)].sort());
    assert.equal(readFileSync(join(folder, 'README.md'), 'utf8'), ruleIndex(families));
    for (const rule of rules)
      assert.equal(readFileSync(join(folder, `${rule.code}.md`), 'utf8'), rulePage(rule), rule.code);
  });

  it('have names of their own', () => {
    assert.equal(new Set(rules.map(r => r.code)).size, rules.length);
    for (const { code } of rules) assert.match(code, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});
