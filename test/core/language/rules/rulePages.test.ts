import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families } from '../../../../src/core/language/rules/families.ts';
import { repositoryRoot } from '../../../contract/launchShared.ts';
import { rulePages } from '../../../tools/rulePages.ts';

const folder = join(repositoryRoot, 'docs', 'rules');
const rules = families.flatMap(f => f.rules);

describe('rule pages', () => {
  it('are current, one for each rule (to write them: npm run generate)', () => {
    const pages = rulePages(repositoryRoot);
    assert.deepEqual(readdirSync(folder).sort(), [...pages.keys(), 'source'].sort());
    for (const [name, text] of pages) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
  });

  it('cite the facts that they rely on', () => {
    const facts = readdirSync(join(repositoryRoot, 'docs', 'facts'));
    for (const { code } of rules) {
      const text = readFileSync(join(folder, 'source', `${code}.md`), 'utf8');
      const cited = [...text.matchAll(/`docs\/facts\/([^`]+)`/g)].map(([, name = '']) => name);
      assert.ok(cited.length > 0 && cited.every(name => facts.includes(name)), `${code}: ${cited.join()}`);
    }
  });

  it('have unique names', () => {
    assert.equal(new Set(rules.map(r => r.code)).size, rules.length);
    for (const { code } of rules) assert.match(code, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});
