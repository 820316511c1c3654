// Each rule is in one file of its family, and a test of the same family names its code.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families } from '../../../../src/core/language/rules/families.ts';
import { repositoryRoot } from '../../../contract/launchShared.ts';

const SOURCES = join(repositoryRoot, 'src/core/language/rules');
const TESTS = join(repositoryRoot, 'test/core/language/rules');

/** The text of each file under a folder, by its path without the ending. */
function filesOf(folder: string, ending: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith(ending));
  return new Map(paths.map(path => [path.slice(0, -ending.length), readFileSync(join(folder, path), 'utf8')]));
}

describe('the files of the rules', () => {
  const sources = filesOf(SOURCES, '.ts');
  const tests = filesOf(TESTS, '.test.ts');
  for (const { code } of families.flatMap(family => family.rules)) {
    it(`have ${code} in one source file and in a test of the same family`, () => {
      const homes = [...sources].filter(([, text]) => text.includes(`code: '${code}'`)).map(([path]) => path);
      assert.equal(homes.length, 1, homes.join(', '));
      const family = `${homes[0]?.split(/[\\/]/)[0]}`;
      const names = new RegExp(`(?<![\\w-])${code}(?![\\w-])`);
      const named = [...tests].filter(([path, text]) => path.startsWith(family) && names.test(text));
      assert.notEqual(named.length, 0, `no test of ${family} names ${code}`);
    });
  }
});
