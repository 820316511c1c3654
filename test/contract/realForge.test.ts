// The client 0.31.0, unpatched: it logs in to the emulator, and what it leaves is what we find.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCredentials } from '../../src/core/credentials/findCredentials.ts';
import { findsOwnKey } from '../../src/core/credentials/ownLogin.ts';
import { readMachine } from '../../src/core/credentials/machine.ts';
import { clientLogin } from '../../src/core/credentials/clientLogin.ts';
import type { CredentialSources } from '../../src/core/credentials/machine.ts';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import { FORGE_VERSION, noWandb, realWandb, runWandb, type RealWandb } from './realWandb.ts';

const AT = ['-e', 'my-team', '-p', 'my-proj'];
const PLAIN = 'program: train.py\nmethod: random\nparameters:\n  a: {min: 1, max: 9}\n';
const LAUNCH =
  'job: my-team/my-proj/job-train:latest\nmethod: random\nparameters:\n  a: {min: 0.1, max: 0.2}\n' +
  'scheduler: {num_workers: 2}\n';

describe(`the real client ${FORGE_VERSION} on the emulator`, function () {
  this.timeout(180_000);
  let emulator: Emulator;
  let real: RealWandb;
  let home: string;

  before(async function () {
    this.timeout(600_000);
    const found = realWandb(FORGE_VERSION);
    if (!found) {
      console.log(`    ${noWandb(FORGE_VERSION)}`);
      return this.skip();
    }
    real = found;
    home = mkdtempSync(join(tmpdir(), 'launch-sweeps-forge-'));
    emulator = await startEmulator({ noLife: true });
  });
  after(async () => {
    if (!home) return;
    await emulator.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Runs `wandb ARGS` in a home folder that stays, without a key in the environment unless `env` has one. */
  const wandb = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly code: number | null; readonly output: string }> =>
    runWandb(real, args, { url: emulator.url, key: '', cwd: home, env: { HOME: home, ...env } });
  const machine = (env: Readonly<Record<string, string>> = {}): CredentialSources => ({
    env,
    home,
    folder: home,
    readFile: path => readFile(path, 'utf8').catch(() => undefined),
    exists: path => Promise.resolve(existsSync(path)),
  });
  const lastSweep = (output: string): string => {
    const name = /(?:Created|Creating) sweep with ID: (\w+)/.exec(output)?.[1];
    assert.ok(name, output);
    return name;
  };

  it('logs in, and we offer the key that it left for the server that it left', async () => {
    const { code, output } = await wandb(['login', '--host', emulator.url, emulator.key]);
    assert.equal(code, 0, output);
    assert.match(readFileSync(join(home, '.netrc'), 'utf8'), new RegExp(`machine ${new URL(emulator.url).host}\\n`));
    const found = await findCredentials(machine());
    assert.equal(found.hosts[0]?.value, emulator.url);
    assert.deepEqual(
      found.keys.map(({ host, key }) => [host, key]),
      [[emulator.url, emulator.key]],
    );
    assert.deepEqual(found.problems, []);
    assert.ok(await findsOwnKey(machine(), { host: emulator.url, key: emulator.key }), 'an agent needs no key');
  });

  it('creates a plain sweep and a launch sweep with that login', async () => {
    writeFileSync(join(home, 'plain.yaml'), PLAIN);
    writeFileSync(join(home, 'launch.yaml'), LAUNCH);
    const plain = await wandb(['sweep', ...AT, 'plain.yaml']);
    assert.equal(plain.code, 0, plain.output);
    const launch = await wandb(['launch-sweep', 'launch.yaml', ...AT, '-q', 'gpu-queue']);
    assert.equal(launch.code, 0, launch.output);
    const sweeps = emulator.world.project('my-team', 'my-proj')?.sweeps;
    assert.equal(sweeps?.get(lastSweep(plain.output))?.launched, undefined);
    const launched = sweeps?.get(lastSweep(launch.output));
    assert.equal(launched?.state, 'PENDING');
    assert.ok([...emulator.world.items.values()].some(item => item.runSpec['run_id'] === launched.name));
  });

  it('refuses an address in the words that we say, and so does its environment', async () => {
    for (const host of ['https://forge.coreweave.com/wandb', 'https://wandb.ai', 'https://']) {
      const refused = await wandb(['sweep', ...AT, 'plain.yaml'], { WANDB_BASE_URL: host });
      const ours = clientLogin({ env: { WANDB_BASE_URL: host } }, await readMachine(machine())).refused?.sentence;
      assert.notEqual(refused.code, 0);
      const words = / client refuses: (.*)$/.exec(ours ?? '')?.[1];
      assert.ok(words && refused.output.includes(words), `${String(words)}\n${refused.output.slice(-500)}`);
    }
  });

  it('refuses a key beside an identity token, and takes the key where the token is empty', async () => {
    const token = join(home, 'token.jwt');
    const both = await wandb(['sweep', ...AT, 'plain.yaml'], {
      WANDB_API_KEY: emulator.key,
      WANDB_IDENTITY_TOKEN_FILE: token,
    });
    assert.notEqual(both.code, 0);
    const { refused } = clientLogin(
      { env: { WANDB_API_KEY: emulator.key, WANDB_IDENTITY_TOKEN_FILE: token } },
      await readMachine(machine()),
    );
    assert.ok(refused && both.output.includes(refused.sentence), both.output.slice(-500));
    const handed = await wandb(['sweep', ...AT, 'plain.yaml'], {
      WANDB_API_KEY: emulator.key,
      WANDB_IDENTITY_TOKEN_FILE: '',
    });
    assert.equal(handed.code, 0, handed.output);
  });
});
