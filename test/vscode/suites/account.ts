// Signing in and out, the host, entity and project: what is asked, what is sent and what is said.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, keyInEnvironment } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import type { EmulatorProcess } from '../../emulator/emulatorProcess.ts';

const SIGN_IN = 'Launch Sweeps: Sign In';
const SIGN_OUT = 'Launch Sweeps: Sign Out';
const WRONG = 'f'.repeat(40);

/** The operations that the emulator was asked for. */
const operations = async (emulator: EmulatorProcess): Promise<string[]> =>
  (await emulator.requests()).map(request => request.operation);

export const tests: readonly Test[] = [
  {
    name: 'opening a sweep file sends nothing',
    needs: keyInEnvironment,
    async run({ bench, emulator, check }) {
      await bench.openFile('launch-grid.yaml');
      await bench.until('the extension runs', () => bench.offers('Launch Sweeps: Show Log'));
      check.deepEqual(await operations(emulator), []);
      check.equal(await bench.offers(SIGN_OUT), false);
    },
  },
  {
    name: 'Sign In offers the key of the environment and sends it only when it is chosen',
    needs: keyInEnvironment,
    async run({ bench, emulator, check }) {
      await bench.command(SIGN_IN);
      const choices = await bench.choices();
      check.match(choices[0], /Use the key from WANDB_API_KEY/);
      check.ok(
        choices.every(choice => !choice.includes(emulator.key)),
        'the key itself is not shown',
      );
      check.deepEqual(await operations(emulator), []);
      await bench.press('Escape');
      check.deepEqual(await operations(emulator), []);
      await bench.command(SIGN_IN);
      await bench.pick('Use the key from WANDB_API_KEY');
      await bench.until('signed in', () => bench.offers(SIGN_OUT));
      check.deepEqual(await operations(emulator), ['Viewer']);
    },
  },
  {
    name: 'Sign In says in the box why a key is not taken, and takes the right one; Sign Out forgets it',
    async run({ bench, emulator, check }) {
      await bench.command(SIGN_IN);
      await bench.answer('too short');
      check.match(await bench.inputMessage(), /key/i);
      check.deepEqual(await operations(emulator), []);
      await bench.answer(WRONG);
      await bench.until('the sentence about the key', async () =>
        /does not accept the API key\. Sign in with a current key\./.test(await bench.inputMessage()),
      );
      await bench.answer(emulator.key);
      await bench.inputClosed();
      await bench.status('my-team');
      await bench.command(SIGN_OUT);
      await bench.until('signed out', async () => !(await bench.offers(SIGN_OUT)));
      check.match(await bench.status('W&B'), /W&B$/);
    },
  },
  {
    name: "Sign In says first what W&B's client refuses on this machine, and opens that file",
    async run({ bench, check }) {
      const netrc = join(bench.server.home, '.netrc');
      writeFileSync(netrc, 'machine api.wandb.ai\n  login user\n  passwort nothing\n');
      try {
        await bench.command(SIGN_IN);
        await bench.pick('Failed to read netrc file at');
        await bench.tab('.netrc');
        check.match(await bench.editorText(), /passwort/);
      } finally {
        rmSync(netrc);
      }
    },
  },
  {
    name: 'a host that does not answer is a sentence in the box, and the key stays typed',
    repeats: 'test/core/api/clientFaults.test.ts',
    needs: { settings: { 'launchSweeps.host': 'http://127.0.0.1:9' } },
    async run({ bench, check }) {
      await bench.command(SIGN_IN);
      await bench.answer(WRONG);
      await bench.until('the sentence about the host', async () =>
        /127\.0\.0\.1:9 cannot be reached\. Check the network/.test(await bench.inputMessage()),
      );
      check.equal(await bench.page.locator('.quick-input-widget:visible input.input').first().inputValue(), WRONG);
      await bench.press('Escape');
      check.equal(await bench.offers(SIGN_OUT), false);
    },
  },
  {
    name: 'Sign Out forgets the account',
    repeats: 'test/vscode/suites/account.ts',
    needs: { account: 'signedIn' },
    async run({ bench, check }) {
      await bench.command(SIGN_OUT);
      await bench.until('signed out', async () => !(await bench.offers(SIGN_OUT)));
      check.match(await bench.status('W&B'), /W&B$/);
    },
  },
  {
    name: 'Choose Host goes to another server, which has an account of its own',
    needs: { account: 'signedIn' },
    async run({ bench, emulator, check }) {
      const other = emulator.url.replace('127.0.0.1', 'localhost');
      await bench.command('Launch Sweeps: Choose Host');
      check.ok(
        (await bench.choices()).some(choice => choice.includes('jane')),
        'the account that is signed in is in the list',
      );
      // As it is copied from the browser.
      await bench.page.keyboard.type(`${other}/my-team/my-proj/sweeps/running1?nw=1`);
      await bench.pick(`Use ${other}, The server of this page`);
      await bench.until('the box for the key of that host', async () =>
        (await bench.quickInput()).title.startsWith('Sign in to localhost'),
      );
      const before = await asked(emulator, 'Viewer');
      await bench.answer(emulator.key);
      await bench.inputClosed();
      await bench.until('signed in there', async () => (await asked(emulator, 'Viewer')) > before);
      await bench.command('Launch Sweeps: Choose Host');
      const choices = await bench.until('both accounts', async () => {
        const rows = await bench.choices();
        return rows.filter(row => row.includes('jane')).length === 2 && rows;
      });
      check.ok(
        choices.some(choice => choice.includes('localhost') && choice.includes('in use')),
        choices.join('\n'),
      );
      await bench.press('Escape');
      await bench.command(SIGN_OUT);
      await bench.until('signed out', async () => !(await bench.offers(SIGN_OUT)));
      // Back to the first server, for the tests that go on in this window.
      await bench.command('Launch Sweeps: Choose Host');
      await bench.pick(new URL(emulator.url).host);
      await bench.status('my-team');
    },
  },
  {
    name: 'Choose Entity and Project asks for both, from live lists',
    needs: { account: 'signedIn' },
    async run({ bench, emulator, check }) {
      await bench.command('Launch Sweeps: Choose Entity and Project');
      check.ok((await bench.choices()).some(choice => choice.startsWith('quiet-team')));
      await bench.page.keyboard.type('https://forge.coreweave.com/wandb/my-team/vision/sweeps/abcd1234');
      await bench.until('that the page is elsewhere', async () =>
        (await bench.choices()).some(choice => choice.includes('This page is at forge.coreweave.com')),
      );
      await bench.step();
      await bench.answer(`${emulator.url.replace('http://', '')}/my-team/vision/sweeps/abcd1234?nw=1`);
      await bench.status('my-team/vision');
      await bench.command('Launch Sweeps: Choose Entity and Project');
      await bench.pick('my-team');
      await bench.until('the projects of the team', async () =>
        (await bench.choices()).some(choice => choice.startsWith('vision')),
      );
      await bench.pick('my-proj');
      await bench.status('my-team/my-proj');
    },
  },
  {
    name: 'a key that is revoked in the middle asks once to sign in',
    needs: { account: 'signedIn' },
    async run({ bench, emulator, check }) {
      await emulator.faults({ kind: 'revoked' });
      await bench.command('Launch Sweeps: Choose Entity and Project');
      await bench.pick('my-team');
      check.match(await bench.toast('does not accept the API key'), /Sign in with a current key/);
      await bench.press('Escape');
      await emulator.faults();
      await bench.toastButton('does not accept the API key', 'Sign In');
      await bench.answer(emulator.key);
      await bench.status('my-team');
    },
  },
];
