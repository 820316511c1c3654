import assert from 'node:assert/strict';
import { findsOwnKey } from '../../../src/core/credentials/ownLogin.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'fedcba9876543210fedcba9876543210fedcba98';
const NEW = 'https://api.forge.coreweave.com';
const OLD = 'https://api.wandb.ai';

const finds = (host: string, netrc: string, env: Readonly<Record<string, string>> = {}): Promise<boolean> =>
  findsOwnKey(
    {
      env,
      home: '/home/jane',
      readFile: path => Promise.resolve(path === '/home/jane/.netrc' ? netrc : undefined),
    },
    { host, key: KEY },
  );
const entry = (name: string, key = KEY): string => `machine ${name} login user password ${key}\n`;

describe('the key that the client of an agent finds on its own', () => {
  it('is the one under the name of the address that it is started with', async () => {
    assert.ok(await finds(NEW, entry('api.forge.coreweave.com')));
    assert.ok(await finds(OLD, entry('api.wandb.ai')));
    assert.ok(await finds('http://localhost:8080', entry('localhost:8080')));
    assert.ok(await finds(NEW, `default login user password ${KEY}`));
    assert.ok(!(await finds(OLD, entry('api.forge.coreweave.com'))), 'the client does not look under the new name');
    assert.ok(!(await finds(NEW, entry('api.wandb.ai'))), 'a client before 0.31 does not look under the old name');
    assert.ok(!(await finds(NEW, entry('api.forge.coreweave.com', OTHER) + entry('api.wandb.ai'))));
  });

  it('is that of the environment before netrc, whatever address that names', async () => {
    assert.ok(await finds(NEW, '', { WANDB_API_KEY: KEY, WANDB_BASE_URL: 'https://wandb.ai' }));
    assert.ok(!(await finds(NEW, entry('api.forge.coreweave.com'), { WANDB_API_KEY: OTHER })));
    assert.ok(!(await finds(NEW, entry('api.forge.coreweave.com'), { WANDB_IDENTITY_TOKEN_FILE: '/t' })));
    assert.ok(!(await finds(NEW, entry('api.forge.coreweave.com'), { WANDB_API_KEY: ` ${KEY}` })));
  });
});
