// What is done to queues, their items and agents from the explorer's rows.
import { actionOnRows, asked, inProject, menuOf, openRow, rowSays, rowsWith, showView } from '../explorerRows.ts';
import type { Test } from '../suite.ts';

const still = { ...inProject, emulator: ['--no-life'] };

export const tests: readonly Test[] = [
  {
    name: 'Show Queue Configuration opens its settings and template variables',
    needs: still,
    async run({ bench }) {
      await showView(bench, 'Queues');
      await bench.rowAction('Queue gpu-queue', 'Show Queue Configuration');
      await bench.tab('Queue gpu-queue.yaml');
      await bench.until('its variables', async () =>
        /template_variables:[\s\S]*GPUs for each run/.test(await bench.editorText()),
      );
    },
  },
  {
    name: 'Remove from Queue removes what is selected, Remove All Waiting Items the rest',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue batch-queue');
      await actionOnRows(bench, ['wait0001', 'wait0002'], 'Remove from Queue');
      check.match(await bench.dialog(), /Remove 2 items from the queue batch-queue\?/);
      await bench.dialogButton('Remove');
      await bench.until('both are gone', async () => {
        const rows = (await bench.rows()).join();
        return !rows.includes('wait0001') && !rows.includes('wait0002');
      });
      check.equal(await asked(emulator, 'DeleteFromRunQueue'), 2);
      await bench.rowAction('Queue batch-queue', 'Remove All Waiting Items');
      check.match(await bench.dialog(), /Remove all 3 waiting items from the queue batch-queue\?/);
      await bench.dialogButton('Remove All');
      await bench.until('all are gone', async () => (await rowsWith(bench, 'is waiting')).length === 0);
      check.equal(await asked(emulator, 'DeleteFromRunQueue'), 5);
    },
  },
  {
    name: 'a removal that fails is told in one sentence, and what was removed is gone',
    repeats: 'test/vscode/unit/queueCommands.test.ts',
    needs: still,
    async run({ bench, emulator }) {
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue batch-queue');
      await bench.row('wait0001');
      await emulator.faults({ operation: 'DeleteFromRunQueue', kind: '403', after: 1, times: 1 });
      await actionOnRows(bench, ['wait0001', 'wait0002'], 'Remove from Queue');
      await bench.dialogButton('Remove');
      await bench.toast('Could not remove 1 of 2 items');
      await bench.until(
        'one is gone',
        async () => (await bench.rows()).filter(row => /wait000[12]/.test(row)).length === 1,
      );
    },
  },
  {
    name: 'Create Queue asks in steps, refuses a name that is taken, and shows the new queue',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Queues');
      await bench.row('Queue gpu-queue');
      await bench.command('Launch Sweeps: Create Queue');
      await bench.answer('gpu-queue');
      await bench.until('the sentence', async () =>
        (await bench.choices()).some(choice => choice.includes('already has a queue with this name')),
      );
      await bench.answer('night-queue');
      await bench.pick('local-process');
      await bench.pick('Nothing yet');
      await bench.pick('first come, first served');
      await bench.toast('Created the queue night-queue');
      await bench.row('Queue night-queue');
      check.equal(await asked(emulator, 'CreateRunQueue'), 1);
    },
  },
  {
    name: 'Create Queue keeps what was answered where it could not be done, and tries again with it',
    repeats: 'test/vscode/unit/queueCommands.test.ts',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Queues');
      await bench.row('Queue gpu-queue');
      await emulator.faults({ kind: '500', of: 'mutation' });
      await bench.command('Launch Sweeps: Create Queue');
      await bench.answer('night-queue');
      for (const choice of ['local-process', 'Nothing yet', 'first come, first served']) await bench.pick(choice);
      await bench.toast('Could not create the queue night-queue: ');
      await bench.picture('out/pictures', 'create-queue-failed');
      await emulator.faults();
      await bench.toastButton('Could not create', 'Try Again');
      await bench.toast('Created the queue night-queue');
      await bench.row('Queue night-queue');
      check.equal(await asked(emulator, 'CreateRunQueue'), 1);
    },
  },
  {
    name: 'Stop Launch Agent tells an active agent to end; a dead one does not offer it',
    needs: still,
    async run({ bench, emulator, check }) {
      await showView(bench, 'Queues');
      await openRow(bench, 'Queue gpu-queue');
      await openRow(bench, 'agents of the queue gpu-queue');
      check.ok(!(await menuOf(bench, 'Agent launch-agent-2')).includes('Stop Launch Agent'));
      await bench.rowAction('Agent launch-agent-1', 'Stop Launch Agent');
      check.match(await bench.dialog(), /Stop the agent launch-agent-1 on gpu-node-1\?/);
      await bench.dialogButton('Stop');
      await rowSays(bench, 'Agent launch-agent-1', /stopp(ing|ed)/);
      check.equal(await asked(emulator, 'StopLaunchAgent'), 1);
    },
  },
];
