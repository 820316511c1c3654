import { reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyPython } from '../../../src/vscode/agents/readyPython.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { answers } from './commandBench.ts';

describe('The Python that starts an agent', () => {
  const path = process.env['PATH'];
  let folder: string;
  /** A Python that says this of its wandb. */
  function python(place: string, says: object): string {
    mkdirSync(join(folder, place), { recursive: true });
    const file = join(folder, place, 'python3');
    writeFileSync(file, `#!/bin/sh\necho '${JSON.stringify({ executable: file, ...says })}'\n`);
    chmodSync(file, 0o755);
    return file;
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'python-'));
    process.env['PATH'] = join(folder, 'bin');
  });
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true });
  });
  const kept = new Map<string, unknown>();
  const services = {
    platform: { home: '/home/jane' },
    context: {
      workspaceState: {
        get: (key: string) => kept.get(key),
        update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
      },
    },
  } as unknown as Services;

  it('is named with its path where it lacks wandb, and another can be chosen, which is remembered', async () => {
    const without = python('bin', {});
    const other = python('other', { version: '0.31.0', launch: true });
    reset('Choose Another Python');
    const [ready] = await Promise.all([readyPython(services, 'launch', undefined), answers(other)]);
    assert.equal(
      shown[0]?.sentence,
      `wandb is not installed in ${without}. Install it with \`pip install "wandb[launch]"\`.`,
    );
    assert.deepEqual(shown[0].buttons, ['Install', 'Choose Another Python']);
    assert.deepEqual(ready, { python: other, bin: join(folder, 'other'), shown: other, version: '0.31.0' });
    assert.deepEqual([...kept.values()], [other]);
  });

  it('is none where the person leaves', async () => {
    python('bin', {});
    reset();
    assert.equal(await readyPython(services, 'launch', undefined), undefined);
  });
});
