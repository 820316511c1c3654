import assert from 'node:assert/strict';
import { findCredentials, placesToLook } from '../../../src/core/credentials/findCredentials.ts';
import type { CredentialSources } from '../../../src/core/credentials/findCredentials.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'fedcba9876543210fedcba9876543210fedcba98';

/** A machine with these files; every path that is read is noted. */
function machine(
  files: Readonly<Record<string, string>>,
  rest: Partial<CredentialSources> = {},
): CredentialSources & { readonly readPaths: string[] } {
  const readPaths: string[] = [];
  return {
    env: {},
    home: '/home/jane',
    folder: '/code/repo',
    readPaths,
    readFile: path => {
      readPaths.push(path);
      return Promise.resolve(files[path]);
    },
    ...rest,
  };
}

describe('where people keep their account', () => {
  it('is the environment first', async () => {
    const found = await findCredentials(
      machine(
        {},
        {
          env: {
            WANDB_API_KEY: ` ${KEY} `,
            WANDB_BASE_URL: 'https://wandb.corp.test/',
            WANDB_ENTITY: 'team',
            WANDB_PROJECT: 'proj',
          },
        },
      ),
    );
    assert.deepEqual(found.keys, [{ host: 'https://wandb.corp.test', key: KEY, from: 'WANDB_API_KEY' }]);
    assert.deepEqual(
      found.hosts.map(host => host.value),
      ['https://wandb.corp.test', 'https://api.wandb.ai'],
    );
    assert.deepEqual(found.entities, [{ value: 'team', from: 'WANDB_ENTITY', fromWorkspace: false }]);
    assert.deepEqual(found.projects, [{ value: 'proj', from: 'WANDB_PROJECT', fromWorkspace: false }]);
  });

  it('is netrc, by host and port, the first file that is there', async () => {
    const files = {
      '/home/jane/.netrc':
        `machine api.wandb.ai\n  login user\n  password ${KEY}\n` +
        `machine localhost:8080 login user password ${OTHER}\n`,
      '/home/jane/_netrc': `machine api.wandb.ai login user password ${OTHER}`,
    };
    assert.deepEqual((await findCredentials(machine(files))).keys, [
      { host: 'https://api.wandb.ai', key: KEY, from: '/home/jane/.netrc' },
    ]);
    const both = await findCredentials(machine(files, { hosts: ['http://localhost:8080', 'http://localhost:9090'] }));
    assert.deepEqual(
      both.keys.map(key => [key.host, key.key]),
      [
        ['https://api.wandb.ai', KEY],
        ['http://localhost:8080', OTHER],
      ],
    );
    assert.deepEqual(
      (
        await findCredentials(machine({ '/home/jane/_netrc': `machine api.wandb.ai login user password ${OTHER}` }))
      ).keys.map(key => key.from),
      ['/home/jane/_netrc'],
    );
  });

  it('is the netrc that NETRC names, and no other', async () => {
    const files = {
      '/home/jane/.netrc': `machine api.wandb.ai login user password ${KEY}`,
      '/home/jane/secret/netrc': `machine api.wandb.ai login user password ${OTHER}`,
    };
    const at = machine(files, { env: { NETRC: '~/secret/netrc' } });
    assert.deepEqual(
      (await findCredentials(at)).keys.map(key => key.key),
      [OTHER],
    );
    assert.ok(!at.readPaths.includes('/home/jane/.netrc'));
  });

  it('is the settings file of the folder, then of the home', async () => {
    const files = {
      '/code/repo/wandb/settings': '[default]\nentity = repo-team\n',
      '/home/jane/.config/wandb/settings':
        '[default]\nentity = home-team\nproject = home-proj\nbase_url = https://home.test\n',
    };
    const found = await findCredentials(machine(files));
    assert.deepEqual(
      found.entities.map(each => [each.value, each.fromWorkspace]),
      [
        ['repo-team', true],
        ['home-team', false],
      ],
    );
    assert.deepEqual(
      found.projects.map(each => each.value),
      ['home-proj'],
    );
    assert.deepEqual(
      found.hosts.map(each => each.value),
      ['https://home.test', 'https://api.wandb.ai'],
    );
  });

  it('is never a key for an address that only the workspace names', async () => {
    const files = {
      '/code/repo/wandb/settings': '[default]\nbase_url = https://evil.test\n',
      '/home/jane/.netrc':
        `machine evil.test login user password ${OTHER}\n` + `machine api.wandb.ai login user password ${KEY}`,
    };
    const found = await findCredentials(machine(files, { env: { WANDB_API_KEY: KEY } }));
    assert.deepEqual(found.hosts[0], {
      value: 'https://evil.test',
      from: '/code/repo/wandb/settings',
      fromWorkspace: true,
    });
    assert.ok(
      found.keys.length > 0 && found.keys.every(key => key.host === 'https://api.wandb.ai'),
      JSON.stringify(found.keys.map(key => key.host)),
    );
  });

  it('is where WANDB_DIR and WANDB_CONFIG_DIR say', () => {
    assert.deepEqual(
      placesToLook({
        env: { WANDB_DIR: '/data', WANDB_CONFIG_DIR: '~/conf' },
        home: '/home/jane',
        folder: '/code/repo',
        readFile: () => Promise.resolve(undefined),
      }),
      {
        netrc: ['/home/jane/.netrc', '/home/jane/_netrc'],
        folderSettings: '/data/wandb/settings',
        homeSettings: '/home/jane/conf/settings',
      },
    );
  });

  it('is nowhere in a browser', async () => {
    const at = machine({}, { home: undefined, folder: undefined });
    assert.deepEqual((await findCredentials(at)).keys, []);
    assert.deepEqual(at.readPaths, []);
  });

  it('ignores what is neither a key nor an address', async () => {
    const env = { WANDB_API_KEY: 'too-short', WANDB_BASE_URL: 'https://wandb.ai' };
    const found = await findCredentials(
      machine({ '/home/jane/.netrc': 'machine api.wandb.ai login user password short' }, { env }),
    );
    assert.deepEqual(found.keys, []);
    assert.deepEqual(
      found.hosts.map(host => host.value),
      ['https://api.wandb.ai'],
    );
  });
});
