// A key is where it belongs and nowhere else.
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/install.mjs';
import { signOut } from '../account.ts';
import { showView } from '../explorerRows.ts';
import { browserState, ProcessWatch, searchBytes, searchFolder } from '../keySearch.ts';
import { createdBy, launchBayes } from '../launches.ts';
import type { Test } from '../suite.ts';
import type { EmulatorProcess, SentFault } from '../../emulator/emulatorProcess.ts';
import type { Workbench } from '../workbench.ts';

const letters = 'Q7xV2mZk9RtLw4JbN8hYcP3sDf6GaUe5';
/** A key for each place where people have one, in the lengths that servers make them. */
const KEYS = {
  typed: `wandb_v1_${letters}${letters.toLowerCase()}typedKey01234`,
  'of WANDB_API_KEY': '5e1f'.repeat(10),
  'of ~/.netrc': `local-${'9ab3'.repeat(10)}`,
  'of ~/.netrc for another host': 'c0de'.repeat(10),
  'of ~/.config/wandb/settings': '71d4'.repeat(10),
  "of the folder's wandb/settings": '8f20'.repeat(10),
};
const ACCOUNTS: readonly (readonly [keyof typeof KEYS, string])[] = [
  ['typed', 'typist'],
  ['of WANDB_API_KEY', 'envy'],
  ['of ~/.netrc', 'nettie'],
];
const known = ACCOUNTS.flatMap(([planted, username]) => ['--also', `${KEYS[planted]}=${username}`]);

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Plants each key that is not typed; gives the files. */
function plant({ home, folder, url }: { home: string; folder: string; url: string }): string[] {
  return [
    write(
      join(home, '.netrc'),
      `machine ${new URL(url).host}\n  login user\n  password ${KEYS['of ~/.netrc']}\nmachine api.wandb.ai\n` +
        `  login user\n  password ${KEYS['of ~/.netrc for another host']}\n`,
    ),
    write(
      join(home, '.config', 'wandb', 'settings'),
      `[default]\napi_key = ${KEYS['of ~/.config/wandb/settings']}\nbase_url = ${url}\n`,
    ),
    write(
      join(folder, 'wandb', 'settings'),
      `[default]\napi_key = ${KEYS["of the folder's wandb/settings"]}\nentity = my-team\n`,
    ),
  ];
}

async function signInWith(bench: Workbench, choice: string, username: string, key?: string): Promise<void> {
  await bench.command('Launch Sweeps: Sign In');
  await bench.pick(choice);
  if (key !== undefined) await bench.answer(key);
  await bench.inputClosed();
  await bench.until(`${username} is signed in`, async () =>
    (
      await bench.page
        .locator('.statusbar-item[aria-label*="W&B"]')
        .evaluateAll(items => items.map(item => item.getAttribute('aria-label') ?? ''))
    ).some(label => label.includes(username)),
  );
}

/** An agent whose Python only waits: its terminal has the key in its environment. */
async function startAgent(bench: Workbench, folder: string): Promise<void> {
  const python = write(
    join(folder, '.venv', 'bin', 'python'),
    '#!/bin/sh\nif [ "$1" = -c ]; then echo \'{"version": "0.30.0", "launch": true}\'; exit; fi\n' +
      '[ -n "$WANDB_API_KEY" ] && echo started > "$(dirname "$0")/started"\nsleep 6\n',
  );
  chmodSync(python, 0o755);
  await bench.command('Launch Sweeps: Start Launch Agent');
  await bench.pick('docker-queue');
  for (const step of ['runs at a time', 'sweeps at a time']) {
    await bench.until(`the step for ${step}`, async () => (await bench.quickInput()).title.includes(step));
    await bench.press('Enter');
  }
  await bench.until('the agent runs, and has a key', () => existsSync(join(dirname(python), 'started')));
}

/** Requests that fail, each reported in the log. */
async function fail(bench: Workbench, emulator: EmulatorProcess): Promise<void> {
  const rules: readonly SentFault[] = [
    { kind: '500' },
    { kind: 'cutBefore' },
    { kind: 'graphqlError', message: 'something is wrong' },
  ];
  for (const rule of rules) {
    await emulator.faults({ ...rule, operation: '*' });
    await emulator.forgetRequests();
    await bench.command('Launch Sweeps: Refresh');
    await bench.until('a request that fails', async () => (await emulator.requests()).length > 0);
  }
  await emulator.faults();
}

async function textOfReport(bench: Workbench): Promise<string> {
  await bench.command('Launch Sweeps: Report Bug');
  await bench.until('the report', async () => (await bench.editorText()).includes('What I did'));
  const text = await bench.editorText();
  await bench.clearToasts();
  return text;
}

const logsOf = (home: string): string[] =>
  readdirSync(home, { recursive: true })
    .map(name => join(home, String(name)))
    .filter(path => /Launch Sweeps.*\.log$/.test(path));

export const tests: readonly Test[] = [
  {
    name: 'keys planted in each place are in no log, setting, state, address, report or argument',
    needs: {
      fresh: true,
      emulator: ['--no-life', ...known],
      env: { WANDB_API_KEY: KEYS['of WANDB_API_KEY'], WANDB_BASE_URL: '{url}' },
      settings: { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj' },
      limit: 300_000,
    },
    async run({ bench, emulator, folder, check }) {
      const { home, pid } = bench.server;
      const planted = plant({ home, folder, url: emulator.url });
      const processes = new ProcessWatch(pid);
      await bench.openFile('launch-bayes.yaml');
      await bench.command('Developer: Set Log Level...');
      await bench.pick('Launch Sweeps');
      await bench.pick('Trace');
      await signInWith(bench, 'Use the key from WANDB_API_KEY', 'envy');
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await signInWith(bench, 'Use the key from ' + join(home, '.netrc'), 'nettie');
      const sweeps = await createdBy(emulator, () => launchBayes(bench, folder, 'with the key of netrc'));
      check.equal(sweeps.length, 1);
      await signInWith(bench, 'Enter an API key', 'typist', KEYS.typed);
      await startAgent(bench, folder);
      await fail(bench, emulator);
      const report = await textOfReport(bench);
      const settled = await emulator.requests();
      // What the window remembers is written when it closes.
      await bench.page.reload();
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      const lines = processes.stop();

      const places = async () => [
        ...searchFolder(KEYS, home, planted),
        ...searchFolder(KEYS, folder, planted),
        ...searchFolder(KEYS, join(root, 'out', 'extension', String(process.pid))),
        ...(await browserState(bench.page)).flatMap(({ where, text }) => searchBytes(KEYS, where, Buffer.from(text))),
        ...[...settled, ...(await emulator.requests())].flatMap(({ path }) =>
          searchBytes(KEYS, 'an address', Buffer.from(path)),
        ),
        ...lines.flatMap(line => searchBytes(KEYS, 'an argument', Buffer.from(line))),
        ...searchBytes(KEYS, 'the bug report', Buffer.from(report)),
      ];
      // That what is searched exists at all.
      const logged = logsOf(home)
        .map(path => readFileSync(path, 'utf8'))
        .join('\n');
      for (const word of ['Viewer', 'UpsertSweep', 'command launchSweeps.agent.start', '500'])
        check.ok(logged.includes(word), `${word}:\n${logged}`);
      check.ok(
        lines.some(line => line.includes('launch-agent')),
        lines.join('\n'),
      );
      const kept = (await browserState(bench.page)).map(({ where, text }) => `${where} ${text}`);
      for (const word of [emulator.url, 'secrets.provider', 'launch-sweeps.launch-sweeps'])
        check.ok(
          kept.some(each => each.toLowerCase().includes(word)),
          kept.map(each => each.slice(0, 200)).join('\n'),
        );
      check.deepEqual(await places(), []);
      await signOut(bench, emulator);
      check.deepEqual(await places(), []);

      // The control: put there on purpose, each is found.
      const [log = ''] = logsOf(home);
      appendFileSync(log, `authorization: Basic ${Buffer.from(`api:${KEYS.typed}`).toString('base64')}\n`);
      writeFileSync(join(folder, 'copied.env'), `KEY=${KEYS['of ~/.netrc']}\n`);
      await bench.page.evaluate(key => window.localStorage.setItem('test', key), KEYS['of WANDB_API_KEY']);
      await fetch(`${emulator.url}/storage/nothing?key=${encodeURIComponent(KEYS['of ~/.netrc for another host'])}`);
      check.deepEqual(
        (await places()).sort(),
        [
          'the key of WANDB_API_KEY, plain, in localStorage, test',
          `the key of ~/.netrc for another host, plain, in an address`,
          `the key of ~/.netrc, plain, in ${join(folder, 'copied.env')}`,
          `the key typed, base64, in ${log}`,
        ].sort(),
      );
      const child = new ProcessWatch(process.pid);
      const busy = spawn('sh', ['-c', 'sleep 3', KEYS.typed]);
      await bench.until('the argument of a process', () =>
        [...child.lines].some(line => searchBytes(KEYS, 'an argument', Buffer.from(line)).length > 0),
      );
      busy.kill();
      child.stop();
    },
  },
];
