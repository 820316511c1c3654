// A folder that is not trusted: editing works, nothing is sent.
import { keyInEnvironment, showView, welcomes } from '../explorerRows.ts';
import type { Test } from '../suite.ts';
import { webviewPage } from '../webview.ts';

export const tests: readonly Test[] = [
  {
    name: 'a folder that is not trusted is checked and previewed, and sends nothing; views say so, and what to do',
    needs: {
      env: keyInEnvironment.env,
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
      fresh: true,
    },
    async run({ bench, emulator, check }) {
      await bench.openFile('with-mistakes.yaml');
      await bench.until('mistakes are marked', async () =>
        (await bench.problems('with-mistakes.yaml')).some(row => row.includes('minimise')),
      );
      for (const view of ['Sweeps', 'Queues', 'Jobs'] as const)
        await welcomes(
          bench,
          view,
          /Restricted Mode: sweep files are checked, but nothing is sent to W&B[\s\S]*Manage Workspace Trust/,
        );
      for (const command of ['Sign In', 'Launch Sweep', 'Show Results']) {
        await bench.openFile('launch-grid.yaml');
        await bench.command(`Launch Sweeps: ${command}`);
        await bench.toast('not trusted, so nothing is sent to W&B');
        await bench.clearToasts();
      }
      await bench.command('Launch Sweeps: Preview Search Space');
      await webviewPage(bench, '.row .drawing');
      check.deepEqual(await emulator.requests(), []);
      await showView(bench, 'Sweeps');
      await bench.welcomeButton('Manage Workspace Trust');
      await bench.page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
      await welcomes(bench, 'Sweeps', /Sign in to W&B to see the sweeps/);
      check.deepEqual(await emulator.requests(), []);
    },
  },
];
