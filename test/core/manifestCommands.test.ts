import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../src/vscode/ids.ts';

const room = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src', 'vscode');

describe('commands', () => {
  it('are registered, each by its id, and none that is not in ids.ts', () => {
    const code = readdirSync(room, { recursive: true })
      .map(String)
      .filter(file => file.endsWith('.ts'))
      .map(file => readFileSync(join(room, file), 'utf8'));
    const registered = new Set(
      code.flatMap(text =>
        [...text.matchAll(/\bregister(?:Command)?\(\s*(?:\w+,\s*)?COMMANDS\.(\w+)/g)].map(match => match[1] ?? ''),
      ),
    );
    assert.deepEqual([...registered].sort(), Object.keys(COMMANDS).sort());
  });

  it('go through the one function that turns failures into sentences', () => {
    const direct = readdirSync(room, { recursive: true })
      .map(String)
      .filter(
        file =>
          file.endsWith('.ts') && /vscode\.commands\.registerCommand\(/.test(readFileSync(join(room, file), 'utf8')),
      );
    assert.deepEqual(direct, [join('ui', 'registerCommand.ts')]);
  });
});
