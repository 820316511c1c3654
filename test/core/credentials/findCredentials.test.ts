import assert from 'node:assert/strict';
import { findCredentials } from '../../../src/core/credentials/findCredentials.ts';
import type { CredentialSources } from '../../../src/core/credentials/machine.ts';

const KEY = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'fedcba9876543210fedcba9876543210fedcba98';
const THIRD = '00112233445566778899aabbccddeeff00112233';
const API = 'https://api.forge.coreweave.com';

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
    exists: path => Promise.resolve(Object.keys(files).some(each => each === path || each.startsWith(`${path}/`))),
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
      ['https://wandb.corp.test', API],
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
      { host: API, key: KEY, from: '/home/jane/.netrc', entry: 'api.wandb.ai' },
    ]);
    const both = await findCredentials(machine(files), ['http://localhost:8080', 'http://localhost:9090']);
    assert.deepEqual(
      both.keys.map(key => [key.host, key.key]),
      [
        [API, KEY],
        ['http://localhost:8080', OTHER],
      ],
    );
    assert.deepEqual(
      (
        await findCredentials(machine({ '/home/jane/_netrc': `machine api.wandb.ai login user password ${OTHER}` }))
      ).keys.map(key => key.from),
      ['/home/jane/_netrc'],
    );
    const hidden = { '/home/jane/.netrc': '', '/home/jane/_netrc': files['/home/jane/_netrc'] };
    assert.deepEqual((await findCredentials(machine(hidden))).keys, []);
  });

  it("is netrc under either name of W&B's cloud, whichever is in use, the new one first", async () => {
    const entry = (name: string, key: string): string => `machine ${name} login user password ${key}\n`;
    const offered = async (netrc: string, host: string): Promise<readonly (string | undefined)[]> =>
      (
        await findCredentials(machine({ '/home/jane/.netrc': netrc }, { env: { WANDB_BASE_URL: host } }), [
          'https://api.wandb.ai',
        ])
      ).keys.map(key => key.entry);
    const [next, old] = [entry('api.forge.coreweave.com', KEY), entry('api.wandb.ai', OTHER)];
    for (const host of [API, 'https://api.wandb.ai', 'https://forge.coreweave.com/api/wandb']) {
      assert.deepEqual(await offered(next, host), ['api.forge.coreweave.com']);
      assert.deepEqual(await offered(old, host), ['api.wandb.ai']);
      assert.deepEqual(await offered(old + next, host), ['api.forge.coreweave.com', 'api.wandb.ai']);
    }
    // The same key under both names is one.
    assert.deepEqual(await offered(entry('api.wandb.ai', KEY) + next, API), ['api.forge.coreweave.com']);
    assert.deepEqual(await offered(entry('forge.coreweave.com', KEY), API), []);
    assert.deepEqual(await offered(`${old}default login user password ${THIRD}`, API), [undefined, 'api.wandb.ai']);
    assert.deepEqual(await offered(next + entry('api.forge.coreweave.com:8443', OTHER), `${API}:8443`), [
      'api.forge.coreweave.com',
      'api.forge.coreweave.com:8443',
    ]);
    assert.deepEqual(await offered(old, 'https://api.qa.wandb.ai'), ['api.wandb.ai']);
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
      ['https://home.test', API],
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
      found.keys.length > 0 && found.keys.every(key => key.host === API),
      JSON.stringify(found.keys.map(key => key.host)),
    );
  });

  it('is where WANDB_CONFIG_DIR says, but not where WANDB_DIR does: the client reads its files before', async () => {
    const files = {
      '/home/jane/conf/settings': '[default]\nentity = conf\n',
      '/home/jane/.config/wandb/settings': '[default]\nentity = no\n',
      '/data/wandb/settings': '[default]\nentity = no\n',
      '/code/repo/wandb/settings': '[default]\nentity = repo\n',
    };
    const env = { WANDB_DIR: '/data', WANDB_CONFIG_DIR: '~/conf' };
    assert.deepEqual(
      (await findCredentials(machine(files, { env }))).entities.map(each => each.value),
      ['repo', 'conf'],
    );
    const dotted = { ...files, '/code/repo/.wandb/settings': '[default]\nentity = dotted\n' };
    assert.deepEqual(
      (await findCredentials(machine(dotted))).entities.map(each => each.value),
      ['dotted', 'no'],
    );
    // The folder alone is enough.
    assert.deepEqual(
      (await findCredentials(machine({ ...files, '/code/repo/.wandb/run-1/x': '' }))).entities.map(each => each.value),
      ['no'],
    );
  });

  it('is the key of a settings file, after netrc', async () => {
    const files = {
      '/home/jane/.config/wandb/settings': `[default]\napi_key = ${OTHER}\n`,
      '/home/jane/.netrc': `machine api.forge.coreweave.com login user password ${KEY}`,
    };
    assert.deepEqual(
      (await findCredentials(machine(files))).keys.map(({ key, from }) => [key, from]),
      [
        [KEY, '/home/jane/.netrc'],
        [OTHER, '/home/jane/.config/wandb/settings'],
      ],
    );
  });

  it('leaves out both settings files for an address that the client refuses, and says so', async () => {
    const files = {
      '/code/repo/wandb/settings': '[default]\nproject = proj\nbase_url = https://wandb.ai\n',
      '/home/jane/.config/wandb/settings': `[default]\nentity = team\nbase_url = https://home.test\napi_key = ${KEY}\n`,
    };
    const found = await findCredentials(machine(files));
    assert.deepEqual([found.entities, found.projects, found.keys], [[], [], []]);
    assert.deepEqual(
      found.hosts.map(each => each.value),
      [API],
    );
    assert.deepEqual(
      found.problems.map(({ path }) => path),
      ['/code/repo/wandb/settings'],
    );
    assert.match(found.problems[0]?.sentence ?? '', /https:\/\/wandb\.ai is not a valid server address, did you mean/);
  });

  it('is nowhere in a browser', async () => {
    const at = machine({}, { home: undefined, folder: undefined });
    assert.deepEqual((await findCredentials(at)).keys, []);
    assert.deepEqual(at.readPaths, []);
  });

  it('says what the client refuses, and understands an address that the person set', async () => {
    const env = { WANDB_API_KEY: 'too-short', WANDB_BASE_URL: 'https://wandb.ai' };
    const found = await findCredentials(
      machine({ '/home/jane/.netrc': 'machine api.wandb.ai login user password short' }, { env }),
    );
    assert.deepEqual(found.keys, []);
    assert.deepEqual(
      found.hosts.map(host => [host.value, host.from]),
      [[API, 'WANDB_BASE_URL']],
    );
    assert.deepEqual(
      found.problems.map(({ variable, path }) => variable ?? path),
      ['WANDB_BASE_URL', '/home/jane/.netrc'],
    );
  });

  it('offers no key of the environment for an address that nobody understands', async () => {
    const offered = async (base: string): Promise<readonly string[]> =>
      (await findCredentials(machine({}, { env: { WANDB_API_KEY: KEY, WANDB_BASE_URL: base } }))).keys.map(k => k.host);
    assert.deepEqual(await offered('htp://corp.test'), []);
    assert.deepEqual(await offered(''), [API]);
    assert.deepEqual(await offered('https://forge.coreweave.com/wandb'), [API]);
  });

  it('warns of an entry without a key, of a file that cannot be read, of an identity token', async () => {
    const problems = async (netrc: string, env = {}): Promise<readonly string[]> =>
      (await findCredentials(machine({ '/home/jane/.netrc': netrc }, { env }))).problems.map(each => each.sentence);
    assert.deepEqual(await problems('machine api.forge.coreweave.com login user'), [
      "Found entry for machine 'api.forge.coreweave.com' with no API key at /home/jane/.netrc",
    ]);
    assert.match((await problems('machin x')).join('\n'), /^Failed to read netrc file at .*line 1: bad toplevel token/);
    assert.equal((await problems('', { WANDB_IDENTITY_TOKEN_FILE: '/t' })).length, 1);
    assert.match(
      (await problems('', { WANDB_IDENTITY_TOKEN_FILE: '/t', WANDB_API_KEY: KEY })).join('\n'),
      /^Both WANDB_API_KEY and WANDB_IDENTITY_TOKEN_FILE are set/,
    );
    assert.deepEqual(await problems(`machine api.wandb.ai login user password ${KEY}`), []);
    const unreadable = { ...machine({ '/home/jane/.netrc': '' }), readFile: () => Promise.resolve(undefined) };
    assert.deepEqual(
      (await findCredentials(unreadable)).problems.map(each => each.path),
      ['/home/jane/.netrc'],
    );
  });
});
