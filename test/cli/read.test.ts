import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './runCommand.ts';

describe('npm run read', function () {
  this.timeout(120_000);
  let folder = '';
  let answers: Record<string, unknown>[] = [];
  /** Why a file could not be read, and where. */
  const error = (i: number) => answers[i]?.['error'] as { line: number; column: number; message: string };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-read-'));
    const write = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
    };
    write(
      'all.yaml',
      'a: 1e-5\nb: 1.0e-5\nc: [1, 1.0, yes, ~, 2024-01-01, !!binary aGk=]\nd: !!set {x}\n' +
        'e: 123456789012345678901234567890\n',
    );
    write('broken.yaml', 'a: 1\nb: [1\n');
    write('x.json', '{"a": 1e-5, "a": 2}');
    write('broken.json', '{\n "a": }');
    write('latin.yaml', Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
    answers = runCommand(
      'src/cli/read.ts',
      ['all.yaml', 'broken.yaml', 'x.json', 'broken.json', 'latin.yaml', 'nowhere.yaml', '.'],
      '',
      folder,
    ).map(line => JSON.parse(line) as Record<string, unknown>);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers a line a file, in order', () => {
    assert.deepEqual(
      answers.map(({ file }) => file),
      ['all.yaml', 'broken.yaml', 'x.json', 'broken.json', 'latin.yaml', 'nowhere.yaml', '.'],
    );
  });
  it('writes each value with its type, as Python does', () => {
    assert.deepEqual(answers[0]?.['value'], {
      map: [
        [
          ['str', 'a'],
          ['str', '1e-5'],
        ],
        [
          ['str', 'b'],
          ['float', '1e-05'],
        ],
        [
          ['str', 'c'],
          {
            seq: [
              ['int', '1'],
              ['float', '1.0'],
              ['bool', 'true'],
              ['null', ''],
              ['date', '2024-01-01'],
              ['bytes', 'aGk='],
            ],
          },
        ],
        [['str', 'd'], { set: [['str', 'x']] }],
        [
          ['str', 'e'],
          ['int', '123456789012345678901234567890'],
        ],
      ],
    });
    assert.deepEqual(answers[2]?.['value'], {
      map: [
        [
          ['str', 'a'],
          ['int', '2'],
        ],
      ],
    });
  });
  it('says where a file is broken, from 1', () => {
    const place = (i: number) => {
      const { line, column } = error(i);
      return [line, column];
    };
    assert.deepEqual(
      [place(1), place(3)],
      [
        [2, 4],
        [2, 7],
      ],
    );
  });
  it('says why a file cannot be read', () => {
    assert.match(error(4).message, /not UTF-8/);
    assert.match(error(5).message, /does not exist/);
    assert.match(error(6).message, /folder/);
  });
});
