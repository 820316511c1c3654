import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../contract/launchShared.ts';
import { npmPackage } from './npmPackage.ts';

const SWEEP = 'program: train.py\nmethod: grid\nparameters:\n  lr: {values: [0.1, 0.01]}\n';

/** What the schema of SARIF 2.1.0 says against a log. */
function schemaErrors(log: unknown): unknown[] {
  const path = join(repositoryRoot, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
  // Draft 4 calls its id otherwise than later drafts; nothing else in this schema differs.
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  assert.deepEqual([typeof $schema, typeof id], ['string', 'string']);
  const isValid = ajv.compile(schema);
  return isValid(log) ? [] : (isValid.errors ?? []);
}

describe('the npm package launch-sweeps, installed in an empty folder', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-npm-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const call = (...words: string[]) =>
    spawnSync(join(folder, 'node_modules', '.bin', 'launch-sweeps'), words, { cwd: folder, encoding: 'utf8' });

  /** The files of the package that a call loads. */
  const loadedBy = (...words: string[]): string[] => {
    const coverage = mkdtempSync(join(folder, 'coverage-'));
    const command = join(folder, 'node_modules', 'launch-sweeps', 'launch-sweeps.mjs');
    spawnSync(process.execPath, [command, ...words], {
      cwd: folder,
      env: { ...process.env, NODE_V8_COVERAGE: coverage },
    });
    const found = readdirSync(coverage).flatMap(name => {
      const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
      return result.map(({ url }) => url).filter(url => url.includes('/launch-sweeps/'));
    });
    assert.ok(found.length > 0);
    return found;
  };
  /** Whether files have the grammar of Python in them. */
  const readsPython = (urls: readonly string[]): boolean =>
    urls.some(url => readFileSync(fileURLToPath(url), 'utf8').includes('ExpressionStatement'));

  before(() => {
    write('package.json', '{"private": true}');
    const install = ['install', '--offline', '--no-audit', '--no-fund', npmPackage().archive];
    assert.equal(spawnSync('npm', install, { cwd: folder }).status, 0);
    write('train.py', 'print()\n');
    write('sweeps/good.yaml', SWEEP.replace('train.py', '../train.py'));
    write('sweeps/bad.yaml', SWEEP.replace('grid', 'Grid'));
    write('sweeps/.gitignore', 'ignored.yaml\n');
    write('sweeps/ignored.yaml', SWEEP.replace('grid', 'bad'));
    write('sweeps/wandb/run-1/files/config.yaml', SWEEP.replace('grid', 'bad'));
    write('sweeps/other.yaml', 'on: push\n');
    write('sweeps/venv/pyvenv.cfg', '');
    write('sweeps/venv/sweep.yaml', SWEEP.replace('grid', 'bad'));
    write('warned.yaml', SWEEP.replace('method: grid\n', 'method: grid\nrun_cap: 0\n'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('checks the sweep files of a folder, and leaves out what people did not write', () => {
    const { status, stdout, stderr } = call('check', 'sweeps');
    assert.match(stdout, /^sweeps\/bad\.yaml:2:9: error: .* \(method-unknown\)$/m);
    assert.deepEqual([...new Set(stdout.match(/^[^:]+/gm))], ['sweeps/bad.yaml']);
    assert.match(stderr, /^1 error, 0 warnings, 2 sweep files$/m);
    assert.equal(status, 1);
  });

  it('says nothing and ends with 0 where W&B takes the file, and names one that is not a sweep', () => {
    const { status, stdout, stderr } = call('check', 'sweeps/good.yaml', 'sweeps/other.yaml');
    assert.equal(stdout, '');
    assert.match(stderr, /sweeps\/other\.yaml/);
    assert.equal(status, 0);
  });

  it('ends with 1 where there are more warnings than allowed', () => {
    assert.equal(call('check', 'warned.yaml').status, 0);
    assert.equal(call('check', '--max-warnings', '1', 'warned.yaml').status, 0);
    assert.equal(call('check', '--max-warnings', '0', 'warned.yaml').status, 1);
  });

  it('makes the safe fixes', () => {
    write('fixed.yaml', SWEEP.replace('grid', 'Grid'));
    assert.equal(call('check', '--fix', 'fixed.yaml').status, 0);
    assert.equal(readFileSync(join(folder, 'fixed.yaml'), 'utf8'), SWEEP);
  });

  it('writes JSON, SARIF and annotations', () => {
    const json = JSON.parse(call('check', '--format', 'json', 'sweeps').stdout) as { file: string }[];
    assert.deepEqual(
      json.map(each => each.file),
      ['sweeps/bad.yaml', 'sweeps/good.yaml'],
    );
    const sarif = JSON.parse(call('check', '--format', 'sarif', 'sweeps').stdout) as {
      runs: { results: { ruleId: string; locations: { physicalLocation: unknown }[] }[] }[];
    };
    const result = sarif.runs[0]?.results.find(each => each.ruleId === 'method-unknown');
    assert.deepEqual(result?.locations[0]?.physicalLocation, {
      artifactLocation: { uri: 'sweeps/bad.yaml' },
      region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 13 },
    });
    assert.deepEqual(schemaErrors(sarif), []);
    const place = 'file=sweeps/bad.yaml,line=2,endLine=2,col=9,endColumn=13';
    assert.match(call('check', '--format', 'github', 'sweeps').stdout, new RegExp(`^::error ${place},title=`, 'm'));
  });

  it('ends with 2 where it is called wrongly, or there is nothing to check', () => {
    assert.equal(call('check').status, 2);
    assert.equal(call('check', '--format', 'xml', 'sweeps').status, 2);
    assert.equal(call('check', '--max-warnings', 'few', 'sweeps').status, 2);
    assert.equal(call('nothing').status, 2);
    write('empty/readme.txt', '');
    assert.equal(call('check', 'empty').status, 2);
  });

  it('says in one line what is wrong with a call, with the nearest word', () => {
    const { stderr } = call('check', '--fx', 'sweeps');
    assert.equal(
      stderr,
      'Unknown option --fx. Did you mean --fix?\nRun `launch-sweeps check --help` to see how it is used.\n',
    );
    assert.match(call('chek').stderr, /^Unknown command chek\. Did you mean check\?$/m);
    assert.match(call('check').stderr, /^The argument paths is missing\.$/m);
    assert.match(call('check', '--format', 'xml', '.').stderr, /^--format <format> cannot be xml\. Use one of: text,/m);
    assert.match(call('space', 'a', 'b').stderr, /^There are too many arguments: 2 instead of 1\.$/m);
    assert.match(call('completion', 'csh').stderr, /^shell cannot be csh\. Use one of: bash, zsh, fish\.$/m);
  });

  it('checks what is piped in, as the file that it stands for', () => {
    const piped = (...words: string[]) =>
      spawnSync(process.execPath, [npmPackage().command, 'check', '-', ...words], {
        ...{ cwd: folder, encoding: 'utf8' },
        input: SWEEP.replace('grid', 'Grid'),
      });
    assert.match(piped().stdout, /^-:2:9: error: /m);
    // The program is beside the named file.
    const named = piped('--stdin-name', 'named.yaml');
    assert.match(named.stdout, /^named\.yaml:2:9: error: .* \(method-unknown\)\n$/);
    assert.equal(named.status, 1);
    assert.equal(piped('--fix').status, 2);
  });

  it('says of a file that is not UTF-8 that the client cannot read it, and never changes it', () => {
    const latin = Buffer.from(SWEEP.replace('grid', 'Grid').replace('lr', 'caf\u00e9'), 'latin1');
    writeFileSync(join(folder, 'latin.yaml'), latin);
    const { status, stdout } = call('check', '--fix', 'latin.yaml');
    assert.match(stdout, /^latin\.yaml: The file is not UTF-8, /);
    assert.equal(status, 1);
    assert.deepEqual(readFileSync(join(folder, 'latin.yaml')), latin);
    assert.equal(call('space', 'latin.yaml').status, 1);
    // What Python reads is not at fault, and not changed either.
    const declared = Buffer.from(
      [
        '# coding: latin-1',
        'import wandb  # caf\u00e9',
        "wandb.sweep({'method': 'Grid', 'parameters': {'a': {'value': 1}}})",
      ].join('\n'),
      'latin1',
    );
    writeFileSync(join(folder, 'declared.py'), declared);
    assert.match(call('check', '--fix', 'declared.py').stdout, /^declared\.py:3:\d+: error: .* \(method-unknown\)$/m);
    assert.deepEqual(readFileSync(join(folder, 'declared.py')), declared);
  });

  it('goes on where a file or folder cannot be read, and says which', () => {
    write('apart/sweep.yaml', SWEEP);
    const { status, stdout, stderr } = call('check', 'gone.yaml', '', 'apart');
    assert.match(stdout, /^gone\.yaml: The file or folder was not found\.$/m);
    assert.match(stdout, /^'': The file or folder was not found\.$/m);
    assert.match(stderr, /1 sweep file$/m);
    assert.equal(status, 1);
  });

  // Windows has neither such a shell nor such signals.
  if (process.platform !== 'win32') {
    it('ends as other tools do where nobody reads on', () => {
      write('many/a.yaml', SWEEP.replace('grid', 'Grid'));
      const script = `"${process.execPath}" "${npmPackage().command}" check many sweeps warned.yaml`;
      const { stdout, stderr } = spawnSync('bash', ['-c', `${script} | true; echo "\${PIPESTATUS[0]}"`], {
        ...{ cwd: folder, encoding: 'utf8' },
      });
      assert.match(stdout, /^(1|141)$/m);
      assert.doesNotMatch(stderr, /EPIPE|node:/);
    });

    it('ends a check at once when it is interrupted', () => {
      const values = Array.from({ length: 300_000 }, (_, index) => `    p${index}: {value: 1}\n`).join('');
      write('long.yaml', `method: grid\nparameters:\n${values}`);
      const script = `"${process.execPath}" "${npmPackage().command}" check long.yaml`;
      const { stdout } = spawnSync('bash', ['-c', `timeout -s INT --preserve-status 0.5 ${script}; echo $?`], {
        ...{ cwd: folder, encoding: 'utf8' },
      });
      assert.equal(stdout, '130\n');
    });
  }

  it('loads what reads Python for a file or program in Python, not for YAML alone', () => {
    write('program/train.py', 'print()\n');
    write('program/beside.yaml', SWEEP);
    write('lone/sweep.yaml', SWEEP.replace('train.py', 'elsewhere.py'));
    assert.deepEqual(
      ['lone/sweep.yaml', 'program/beside.yaml', 'program/train.py'].map(file => readsPython(loadedBy('check', file))),
      [false, true, true],
    );
  });

  it('says its version, its help, and what completes its words', () => {
    assert.match(call('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match(call('check', '--help').stdout, /--max-warnings/);
    const script = call('completion', 'bash').stdout;
    const asked = 'COMP_WORDS=(launch-sweeps check --format s); COMP_CWORD=3; _launch_sweeps; echo "${COMPREPLY[*]}"';
    const { stdout } = spawnSync('bash', ['-c', `${script}\n${asked}`], { encoding: 'utf8' });
    assert.equal(stdout, 'sarif\n');
  });
});
