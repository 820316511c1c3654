// Our decisions on each recorded case of W&B's cloud on CoreWeave Forge, beside those of its client 0.31.0.
import assert from 'node:assert/strict';
import type { Candidates } from '../../src/core/credentials/candidates.ts';
import { clientLogin, netrcLogin } from '../../src/core/credentials/clientLogin.ts';
import { findCredentials } from '../../src/core/credentials/findCredentials.ts';
import { checkKey } from '../../src/core/credentials/keyFormat.ts';
import { readMachine } from '../../src/core/credentials/machine.ts';
import { appUrl, authorizeUrl, sweepUrl } from '../../src/core/wandb/appUrl.ts';
import { ENVIRONMENT } from '../../src/core/wandb/environment.ts';
import { forgeOf, sameServer } from '../../src/core/wandb/forge.ts';
import { clientHost } from '../../src/core/wandb/hostUrl.ts';
import { readHost } from '../../src/core/wandb/typedHost.ts';
import { absolute, forgeCases, inHome, machineOf, warningsOf, type ForgeCase } from './forgeCases.ts';

/** Where what a person types is taken for another server than the client takes it for. */
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  F34: 'the page to sign in is not a server: its address stands for the cloud that it belongs to',
  F35: 'the documentation is not a server either',
  F119: 'a page of the App, whatever its last name: the client escapes its own rule by the dot',
  F123: 'a user name would end up in logs: the address without it is proposed',
};

/** Where the first key that is offered is not the one that the client would take. */
const OFFERED_OTHERWISE: Readonly<Record<string, string>> = {
  F55: 'both names of the cloud are looked up, whichever is in use',
  F56: 'the new name comes first, whichever is in use; the old entry is offered too',
  F61: 'the entry of the new name without the port is of the same deployment; the old one is offered too',
  F62: 'capitals are the same host; the old entry is offered too',
  F67: 'the entry without a key is said, and the old one is offered all the same',
  F97: 'both names of the cloud are looked up, whichever is in use',
  F99: 'the address of a page is understood, and said to be refused by the client',
  F100: 'the address of a page is understood, and said to be refused by the client',
  F102: 'an empty address is said to be refused; the default is meant',
  F105: 'the bad key is said, and the good one of netrc is offered',
  F106: 'the blank is said, and the key without it is offered',
  F108: 'an identity token gives no key to use here; that of netrc is offered',
  F110: 'that both are set is said, and the key is offered',
  F111: 'the new name comes first, whichever is in use; the old entry is offered too',
  F124: 'the entry of the new name is of the same deployment; the old one is offered too',
};

const all = forgeCases();
const cases = (kind: ForgeCase['kind']): readonly ForgeCase[] => (all ?? []).filter(each => each.kind === kind);
const sentences = ({ problems }: Pick<Candidates, 'problems'>): string => problems.map(p => p.sentence).join('\n');

/** Fails where two things differ and it is not listed, and where it is listed and they do not differ. */
function compare({ id, about }: ForgeCase, isSame: boolean, listed: Readonly<Record<string, string>>): void {
  assert.equal(isSame, listed[id] === undefined, `${id}, ${about}: ${listed[id] ?? 'not listed'}`);
}

describe('Forge as client 0.31.0 sees it', () => {
  before(function () {
    if (all) return;
    console.log('    skipped: the recorded cases are not beside the repository');
    this.skip();
  });

  it('has cases of every kind', () => {
    for (const kind of ['host', 'netrc', 'key', 'write', 'remember', 'auth'] as const) assert.ok(cases(kind).length);
  });

  for (const each of cases('host'))
    it(`${each.id}: ${each.about}`, () => {
      const { host = '', env } = each.input;
      const { expected } = each;
      const [argument, setting] = [clientHost(host), clientHost(host, 'setting')];
      assert.deepEqual(
        'host' in setting ? { baseUrl: setting.host } : { error: setting.refused },
        expected.settings?.error === undefined ? { baseUrl: expected.settings?.baseUrl } : expected.settings,
      );
      const read = readHost(host);
      if ('refused' in argument) {
        assert.equal(argument.refused, expected.error);
        // Refused in the same words, or understood.
        assert.ok('host' in read || read.problem === argument.refused || host === '', JSON.stringify(read));
        return;
      }
      const app = appUrl(argument.host, env?.[ENVIRONMENT.appUrl]);
      assert.deepEqual(
        {
          url: argument.host,
          appUrl: app,
          authorizeUrl: authorizeUrl(app),
          forgeHost: forgeOf(argument.host)?.name ?? null,
          isLocal: forgeOf(argument.host) === undefined,
          sweepUrl: sweepUrl(app, 'team', 'proj', 'ab12cd34'),
        },
        {
          url: expected.url,
          appUrl: expected.appUrl,
          authorizeUrl: expected.authorizeUrl,
          forgeHost: expected.forgeHost,
          isLocal: expected.isLocal,
          sweepUrl: expected.sweepUrl,
        },
      );
      compare(each, 'host' in read && sameServer(read.host, argument.host), READ_OTHERWISE);
    });

  for (const each of cases('key'))
    it(`${each.id}: ${each.about}`, () => {
      const checked = checkKey(each.input.key ?? '');
      assert.deepEqual('key' in checked ? undefined : checked.problem, each.expected.error);
      assert.equal('key' in checked, each.expected.ok);
    });

  for (const each of cases('netrc'))
    it(`${each.id}: ${each.about}`, async () => {
      const machine = machineOf(each);
      const typed = clientHost(each.input.host ?? '');
      assert.ok('host' in typed);
      const found = netrcLogin((await readMachine(machine)).netrc, typed.host);
      const { expected } = each;
      assert.equal(found?.credentials?.key ?? null, expected.key ?? null);
      assert.equal(found?.credentials?.from, expected.source && inHome(expected.source));
      const said = found?.problem?.sentence ?? '';
      for (const words of [...warningsOf(each), ...(expected.error === undefined ? [] : [expected.error])])
        assert.ok(said.includes(words), said);
      const env = { ...machine.env, [ENVIRONMENT.baseUrl]: each.input.host };
      const offered = await findCredentials({ ...machine, env });
      assert.ok(said === '' || sentences(offered).includes(said), 'what the client prints is told');
      const keys = offered.keys.filter(({ host }) => sameServer(host, typed.host)).map(({ key }) => key);
      compare(each, (keys[0] ?? null) === (expected.key ?? null), OFFERED_OTHERWISE);
      // Whatever comes first, the key that the client would take is among those that are offered.
      assert.ok(expected.key == null || keys.includes(expected.key));
    });

  for (const each of cases('write'))
    it(`${each.id}: what a login leaves in netrc is found, ${each.about}`, async () => {
      const after = { ...each, input: { netrc: each.expected.netrc ?? '' } };
      const machine = machineOf(after);
      const { host = '', key } = each.input;
      assert.deepEqual(netrcLogin((await readMachine(machine)).netrc, host)?.credentials?.key, key);
      const { keys } = await findCredentials(machine, [host]);
      assert.ok(
        keys.some(offered => offered.key === key && sameServer(offered.host, host)),
        'offered',
      );
    });

  for (const each of cases('remember'))
    it(`${each.id}: what a login leaves in the settings is used, ${each.about}`, async () => {
      const { global, workspace } = each.expected;
      const settings = { global: global ?? undefined, workspace: workspace ?? undefined };
      const machine = machineOf({ ...each, input: { settings } });
      assert.equal(clientLogin(machine, await readMachine(machine)).host, each.input.host);
      assert.equal((await findCredentials(machine)).hosts[0]?.value, each.input.host);
    });

  for (const each of cases('auth'))
    it(`${each.id}: ${each.about}`, async () => {
      const machine = machineOf(each);
      const { expected } = each;
      const login = clientLogin(machine, await readMachine(machine));
      assert.equal(login.host, expected.baseUrl);
      if (expected.error === undefined) assert.equal(login.refused, undefined);
      else assert.ok(login.refused?.sentence.includes(expected.error), login.refused?.sentence);
      const { credentials } = login;
      if (credentials && 'identityTokenFile' in credentials)
        assert.equal(absolute(credentials.identityTokenFile), inHome(expected.credentials?.identityTokenFile ?? ''));
      else assert.equal(credentials?.key, expected.credentials?.key);
      if (login.host !== undefined) {
        const app = appUrl(login.host, machine.env[ENVIRONMENT.appUrl]);
        assert.equal(sweepUrl(app, 'team', 'proj', 'ab12cd34'), expected.sweepUrl);
        // The settings keep a slash that every page drops.
        assert.equal(app, expected.appUrl?.replace(/\/+$/, ''));
        assert.equal(forgeOf(login.host) === undefined, expected.isLocal);
      }
      // A host that only the workspace names gets a key once the person has chosen that host.
      const found = await findCredentials(machine, login.host === undefined ? [] : [login.host]);
      for (const words of [...warningsOf(each), ...(expected.error === undefined ? [] : [expected.error])])
        assert.ok(sentences(found).includes(words), sentences(found));
      const here = found.keys.filter(({ host }) => login.host === undefined || sameServer(host, login.host));
      compare(each, here[0]?.key === expected.credentials?.key, OFFERED_OTHERWISE);
    });
});
