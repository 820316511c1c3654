// A rule's code leads to its file, and that to its test: the file is in the rule's family, and its test has the same
// name.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { families } from '../../../../src/core/language/rules/families.ts';
import { repositoryRoot } from '../../../contract/launchShared.ts';

const SOURCES = join(repositoryRoot, 'src/core/language/rules');
const TESTS = join(repositoryRoot, 'test/core/language/rules');

/** The text of each file in the families' folders, by its path without the ending, such as `yaml/sciString`. */
function filesOf(folder: string, ending: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith(ending));
  return new Map(
    paths
      .map((path): [string, string] => [
        path.slice(0, -ending.length).replaceAll('\\', '/'),
        readFileSync(join(folder, path), 'utf8'),
      ])
      .filter(([path]) => path.includes('/')),
  );
}

describe('the files of the rules', () => {
  const sources = filesOf(SOURCES, '.ts');
  const tests = filesOf(TESTS, '.test.ts');

  for (const { code } of families.flatMap(family => family.rules)) {
    it(`have ${code} in one source file and in the test of its name`, () => {
      const homes = [...sources].filter(([, text]) => text.includes(`code: '${code}'`)).map(([path]) => path);
      assert.equal(homes.length, 1, homes.join(', '));
      const [home = ''] = homes;
      assert.ok(
        tests.get(home)?.includes(`'${code}'`),
        `test/core/language/rules/${home}.test.ts does not test ${code}`,
      );
    });
  }

  it('have no test that is named after none of them', () => {
    assert.deepEqual(
      [...tests.keys()].filter(path => !sources.has(path)),
      [],
    );
  });
});
