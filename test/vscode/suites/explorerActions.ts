// What is done from a row of the explorer: documents, stopping, copying. Each by the menus and pickers of the editor.
import { actionOnRows, asked, inProject, menuOf, openRow, rowsWith, showView } from '../explorerRows.ts';
import { createdBy, launchBayes, onlyOf } from '../launches.ts';
import type { Test } from '../suite.ts';

const still = { ...inProject, emulator: ['--no-life'] };

export const tests: readonly Test[] = [
  {
    name: 'Show Configuration opens what W&B keeps, for reading only',
    needs: still,
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep running1', 'Show Configuration');
      await bench.tab('Sweep running1.yaml');
      const text = await bench.until('the text', async () => {
        const shown = await bench.editorText();
        return shown.includes('method:') && shown;
      });
      check.match(text, /# Launched on the queue gpu-queue\n# Scheduler: standard\n# Runs at a time: 2\n/);
      await bench.focusEditor();
      await bench.type('x');
      check.equal((await bench.editorText()).startsWith('x'), false);
    },
  },
  {
    name: 'a document that could not be read is read again when it is reopened, and reading can be canceled',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      const open = () => bench.rowAction('Sweep running1', 'Show Configuration');
      const close = () => bench.command('View: Close All Editors');
      await emulator.faults({ operation: 'Sweep', kind: '500' });
      await open();
      await bench.until('why it is empty', async () =>
        (await bench.editorText()).includes('failed with an internal error'),
      );
      await close();
      await emulator.faults({ operation: 'Sweep', kind: 'hang' });
      await open();
      await bench.toast('Reading Sweep running1.yaml');
      await bench.toastButton('Reading Sweep running1.yaml', 'Cancel');
      await bench.until('the toast is gone', async () => (await bench.told()).length === 0);
      check.equal(await bench.page.locator('.tabs-container .tab').count(), 0);
      await emulator.faults();
      await open();
      await bench.until('the text', async () => (await bench.editorText()).includes('method:'));
    },
  },
  {
    name: 'Show Scheduler Log and Show Log of Run open the end of the log; a log goes on automatically',
    needs: { ...inProject, limit: 120_000 },
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.rowAction('Sweep pending1', 'Show Scheduler Log');
      await bench.tab('Scheduler pending1.log');
      await bench.until('why it is empty', async () =>
        (await bench.editorText()).includes('The scheduler has not started yet'),
      );
      await bench.step();
      await openRow(bench, 'Sweep gridbest');
      await bench.row('the best so far');
      await bench.rowAction('the best so far', 'Show Log of Run');
      await bench.until('the log', async () =>
        /Log of run \w+ in my-team\/my-proj · finished/.test(await bench.editorText()),
      );
      await bench.rowAction('Sweep running1', 'Show Scheduler Log');
      await bench.tab('Scheduler running1.log');
      const before = await bench.until('the log', async () => {
        const text = await bench.editorText();
        return text.includes('Scheduler') && text;
      });
      await emulator.advance(120_000);
      await bench.until('further lines', async () => (await bench.editorText()) !== before, 40_000);
      check.ok((await asked(emulator, 'RunLog')) >= 4);
    },
  },
  {
    name: 'Compare with File puts what was launched beside the file',
    needs: still,
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await bench.openFile('launch-bayes.yaml');
      await bench.rowAction('Sweep running1', 'Compare with File');
      await bench.until('the two sides', async () => (await bench.activeTab()).includes('running1 as launched'));
      const sides = bench.page.locator('.editor-group-container.active .monaco-diff-editor .editor');
      const texts = await bench.until('both texts', async () => {
        const shown = (await sides.allInnerTexts()).map(text => text.replaceAll('\u00a0', ' '));
        return shown.length >= 2 && shown.every(text => text.includes('learning_rate')) && shown;
      });
      check.match(texts.join('\n'), /run_cap: 20/);
      check.match(texts.join('\n'), /run_cap: 8/);
    },
  },
  {
    name: 'Compare with File takes the file that launched the sweep, whatever is open',
    repeats: 'test/core/launch/resume/besideFile.test.ts',
    needs: still,
    async run({ bench, emulator, folder }) {
      const sweep = onlyOf(await createdBy(emulator, () => launchBayes(bench, folder, 'to be compared')));
      await bench.clearToasts();
      await bench.openFile('launch-grid.yaml');
      await showView(bench, 'Sweeps');
      await bench.rowAction(`Sweep ${sweep.name}`, 'Compare with File');
      await bench.until(
        'the file it came from',
        async () =>
          (await bench.activeTab()).includes('launch-bayes.yaml') && (await bench.activeTab()).includes('as launched'),
      );
    },
  },
  {
    name: 'Stop Run asks once for several runs, and stops those',
    repeats: 'test/vscode/unit/sweepCommands.test.ts',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await openRow(bench, 'Sweep running1');
      const running = await bench.until('its running runs', async () => {
        const rows = (await bench.rows()).filter(row => /^Run .* is running/.test(row));
        return rows.length >= 2 && rows;
      });
      const names = running.map(row => row.slice(0, row.indexOf(' is running') + ' is running'.length));
      await actionOnRows(bench, names, 'Stop Run');
      check.match(
        await bench.dialog(),
        new RegExp(`Stop ${String(names.length)} runs\\?[\\s\\S]*notices within about 15 seconds`),
      );
      await bench.dialogButton('Cancel');
      check.equal(await asked(emulator, 'StopRun'), 0);
      await actionOnRows(bench, names, 'Stop Run');
      await bench.dialogButton('Stop');
      await bench.until('each is stopped once', async () => (await asked(emulator, 'StopRun')) === names.length);
    },
  },
  {
    name: 'what was not answered is not called failed, and its row tells',
    repeats: 'test/vscode/unit/sweepCommands.test.ts',
    needs: still,
    async run({ bench, emulator }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep canceled');
      await emulator.faults({ operation: 'DeleteSweep', kind: 'cutAfter', times: 1 });
      await bench.rowAction('Sweep canceled', 'Delete Sweep');
      await bench.dialogButton('Delete');
      await bench.toast('The sweep canceled may have been deleted');
      await bench.until('its row is gone', async () => (await rowsWith(bench, 'Sweep canceled')).length === 0);
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue batch-queue');
      await bench.row('wait0001');
      await emulator.faults({ operation: 'DeleteFromRunQueue', kind: 'cutAfter', times: 1 });
      await actionOnRows(bench, ['wait0001', 'wait0002'], 'Remove from Queue');
      await bench.dialogButton('Remove');
      await bench.toast('1 of the 2 selected may have been changed');
      await bench.until('both are gone', async () => !(await bench.rows()).some(row => /wait000[12]/.test(row)));
    },
  },
  {
    name: 'Copy ID of a job version copies its whole name',
    repeats: 'test/vscode/unit/sweepCommands.test.ts',
    needs: still,
    async run({ bench, check }) {
      await showView(bench, 'Jobs');
      await openRow(bench, 'Job job-train,');
      await bench.rowAction('Version v2 of job job-train', 'Copy ID');
      await bench.until(
        'it is copied',
        async () =>
          (await bench.page.evaluate(() => window.navigator.clipboard.readText())) === 'my-team/my-proj/job-train:v2',
      );
      check.ok((await menuOf(bench, 'Version v2 of job job-train')).includes('Launch Sweep with This Job'));
    },
  },
  {
    name: 'a sweep launched here is told of when it ends, quietly, with the way to its row',
    repeats: 'test/core/launch/watch/watches.test.ts',
    needs: { ...inProject, fresh: true, limit: 200_000 },
    async run({ bench, emulator }) {
      // What is visible is polled more often than what is only followed.
      await showView(bench, 'Sweeps');
      await bench.openFile('launch-bayes.yaml');
      await bench.lens('Launch');
      await bench.pick('Launch on gpu-queue');
      await bench.toast('was launched');
      await bench.until(
        'the end of the sweep',
        async () => {
          await emulator.advance(60_000);
          return (await bench.told()).some(text => /has finished/.test(text));
        },
        120_000,
      );
      await bench.toastButton('has finished', 'Show in Explorer');
      await bench.until(
        'its row is selected',
        async () =>
          (await bench.page
            .locator('.sidebar .monaco-list-row.selected[aria-label*="is finished, 8 of 8 runs"]')
            .count()) === 1,
      );
    },
  },
];
