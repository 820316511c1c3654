import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/install.mjs';

describe('editor tests that repeat others', () => {
  it('name a test that is there', () => {
    const folder = join(root, 'test', 'vscode', 'suites');
    const named = readdirSync(folder)
      .filter(name => name.endsWith('.ts'))
      .flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/\brepeats: '([^']+)'/g)])
      .map(([, path = '']) => path);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter(path => !existsSync(join(root, path))),
      [],
    );
  });
});
