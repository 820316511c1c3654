// `npm run measure -- translated LANGUAGE`: the extension in a language, from the first mistake to the results, for a
// person to look at: out/pictures/LANGUAGE/NN-NAME.png. The editor's own words stay English without its language pack.
// A Chinese, Japanese or Korean font has to be there (on Debian: fonts-noto-cjk).
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { startEmulatorProcess, type EmulatorProcess } from '../emulator/emulatorProcess.ts';
import { layOutExtension } from './layOut.ts';
import { prepareEditor } from './prepare.ts';
import { speakIn } from './speakIn.ts';
import { webviewPage } from './webview.ts';
import { Workbench } from './workbench.ts';

/** What a scene is given: the window, and the label of the manifest by its key. */
interface Stage {
  readonly bench: Workbench;
  readonly emulator: EmulatorProcess;
  label(key: string): string;
}

interface Scene {
  readonly name: string;
  arrange(stage: Stage): Promise<unknown>;
}

const run = ({ bench, label }: Stage, command: string): Promise<void> =>
  bench.command(`${label('category')}: ${label(`command.${command}`)}`);

/** Each goes on from the one before. */
const SCENES: readonly Scene[] = [
  {
    name: 'problems',
    async arrange({ bench }) {
      await bench.openFile('with-mistakes.yaml');
      await bench.until('problems', async () => (await bench.problems()).length > 1);
    },
  },
  {
    name: 'hover-problem',
    async arrange({ bench }) {
      await bench.press('Control+J');
      await bench.hover('minimise');
    },
  },
  {
    name: 'hover-key',
    async arrange({ bench }) {
      // A hover that is still there would be taken for the next one.
      await bench.press('Escape');
      await bench.page.mouse.move(0, 0);
      await bench.hover('grid');
    },
  },
  {
    name: 'fixes',
    async arrange({ bench }) {
      await bench.focusEditor();
      await bench.goTo(6, 12);
      await bench.quickFixes();
    },
  },
  {
    name: 'completion',
    async arrange({ bench }) {
      await bench.press('Escape');
      await bench.goTo(11, 5);
      for (const keys of ['Shift+ArrowDown', 'Shift+End', 'Delete', 'Control+Space', 'Control+Space'])
        await bench.press(keys);
      await bench.suggestions();
    },
  },
  {
    name: 'welcome',
    async arrange({ bench }) {
      await bench.press('Escape');
      await bench.command('File: Revert File');
      await bench.viewContainer('Launch Sweeps');
      await bench.widenSideBar(460);
      await bench.welcome();
    },
  },
  {
    name: 'sign-in',
    async arrange({ bench, label }) {
      await bench.welcomeButton(label('command.account.signIn'));
      await bench.choices();
    },
  },
  {
    name: 'explorer',
    async arrange({ bench, emulator, label }) {
      await bench.pick('WANDB_API_KEY');
      await bench.inputClosed();
      await bench.welcomeButton(label('command.account.choosePlace'));
      await bench.pick(emulator.entity);
      await bench.pick(emulator.project);
      await bench.expand('running1');
    },
  },
  {
    name: 'confirm',
    async arrange(stage) {
      const { bench } = stage;
      await bench.openFile('launch-bayes.yaml');
      await run(stage, 'sweep.launch');
      await bench.pickIfAsked('gpu-queue');
      await bench.until('the launch can be confirmed', () => bench.hasIcon('rocket'));
      await bench.busyIsOver();
    },
  },
  {
    name: 'launched',
    async arrange({ bench }) {
      await bench.press('Enter');
      await bench.toast(/./);
    },
  },
  {
    name: 'pause',
    async arrange({ bench, label }) {
      await bench.clearToasts();
      await bench.rowAction('running1', label('command.sweep.pause'));
      await bench.dialog();
    },
  },
  {
    name: 'dry-run',
    async arrange(stage) {
      const { bench } = stage;
      await bench.press('Escape');
      await run(stage, 'sweep.dryRun');
      await bench.until('the document', async () => /upsertSweep/i.test(await bench.editorText()));
    },
  },
  {
    name: 'preview',
    async arrange(stage) {
      await stage.bench.command('View: Close All Editors');
      await stage.bench.openFile('launch-bayes.yaml');
      await run(stage, 'sweep.preview');
      await webviewPage(stage.bench, 'main h2, main h1');
    },
  },
  {
    name: 'results',
    async arrange({ bench, label }) {
      await bench.command('View: Close All Editors');
      await bench.rowAction('running1', label('command.sweep.showResults'));
      await webviewPage(bench, '.body .row');
    },
  },
  ...[1, 2, 3, 4, 5].map(tab => ({
    name: `results-${tab}`,
    async arrange({ bench }: Stage) {
      const page = await webviewPage(bench, 'button[role=tab]');
      await page.locator('button[role=tab]').nth(tab).click();
      await bench.page.waitForTimeout(500);
    },
  })),
  {
    name: 'walkthrough',
    async arrange({ bench, label }) {
      await bench.command('View: Close All Editors');
      await bench.command('Welcome: Open Walkthrough...');
      await bench.pick(label('walkthrough.title'));
      await bench.page.locator('.getting-started-step').first().waitFor({ state: 'visible' });
    },
  },
];

export async function measure([language = 'ja']: readonly string[]): Promise<void> {
  const log = (line: string): void => {
    console.error(line);
  };
  await buildExtension(log);
  const editor = await prepareEditor(log);
  const parts = { ...editor, prepareBrowser: (context: Parameters<typeof speakIn>[0]) => speakIn(context, language) };
  const labels = JSON.parse(readFileSync(join(root, `package.nls.${language}.json`), 'utf8')) as Record<string, string>;
  const out = join(root, 'out', 'pictures', language);
  const folder = join(root, 'out', `${language}-workspace`);
  for (const each of [out, folder]) rmSync(each, { recursive: true, force: true });
  cpSync(join(root, 'test', 'fixtures', 'sample'), folder, { recursive: true });
  const emulator = await startEmulatorProcess(['--no-life']);
  const bench = await Workbench.open(parts, {
    folder,
    extension: layOutExtension(root),
    settings: { 'launchSweeps.host': emulator.url },
    env: { WANDB_API_KEY: emulator.key, WANDB_BASE_URL: emulator.url },
  });
  try {
    for (const [index, { name, arrange }] of SCENES.entries()) {
      const label = (key: string): string => labels[key] ?? key;
      const reason = await arrange({ bench, emulator, label }).then(
        () => '',
        (error: unknown) => ` (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`,
      );
      await bench.settled();
      await bench.picture(out, `${String(index + 1).padStart(2, '0')}-${name}`);
      log(`${name}${reason}`);
      if (reason !== '') process.exitCode = 1;
    }
  } finally {
    await bench.close();
    await emulator.stop();
  }
  console.log(`${SCENES.length} pictures in out/pictures/${language}`);
}
