// No workspace sends a key to a host of its choice.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startEmulatorProcess } from '../../emulator/emulatorProcess.ts';
import { signIn, signOut } from '../account.ts';
import { showView } from '../explorerRows.ts';
import { createdBy, launchBayes } from '../launches.ts';
import type { Test } from '../suite.ts';

const ENVIRONMENTS = '5e1f'.repeat(10);
const NETRCS = `local-${'9ab3'.repeat(10)}`;

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

export const tests: readonly Test[] = [
  {
    name: 'a workspace that names another host, in its settings, its wandb/settings or by a linked netrc, gets nothing',
    needs: {
      fresh: true,
      emulator: ['--no-life'],
      env: { WANDB_API_KEY: ENVIRONMENTS },
      settings: { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj' },
      limit: 300_000,
    },
    async run({ bench, emulator, folder, check }) {
      const other = await startEmulatorProcess([
        '--no-life',
        '--also',
        `${ENVIRONMENTS}=envy`,
        '--also',
        `${NETRCS}=nettie`,
      ]);
      const { home } = bench.server;
      try {
        const { host } = new URL(other.url);
        write(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'launchSweeps.host': other.url }));
        write(join(folder, 'wandb', 'settings'), `[default]\nbase_url = ${other.url}\nentity = other-team\n`);
        rmSync(join(home, '.netrc'), { force: true });
        symlinkSync(
          write(join(folder, 'netrc'), `machine ${host}\n  login user\n  password ${NETRCS}\n`),
          join(home, '.netrc'),
        );
        await bench.openFile('launch-bayes.yaml');
        await bench.command('Launch Sweeps: Sign In');
        const offered = await bench.choices();
        check.ok(
          offered.every(choice => !choice.includes(host)),
          offered.join('\n'),
        );
        await bench.press('Escape');
        await bench.command('Launch Sweeps: Choose Host');
        const suggested = (await bench.choices()).find(choice => choice.includes(host));
        check.match(suggested, /suggested by .*wandb\/settings in this workspace: make sure that you trust it/);
        await bench.press('Escape');
        await signIn(bench, emulator);
        await showView(bench, 'Sweeps');
        await bench.row('Sweep running1');
        check.equal((await createdBy(emulator, () => launchBayes(bench, folder, 'beside another host'))).length, 1);
        await bench.command('Launch Sweeps: Refresh');
        await signOut(bench, emulator);
        check.deepEqual(await other.requests(), []);
        // The control: it counts what it is asked.
        await fetch(`${other.url}/graphql`, { method: 'POST', body: '{}' });
        check.equal((await other.requests()).length, 1);
      } finally {
        await other.stop();
      }
    },
  },
];
