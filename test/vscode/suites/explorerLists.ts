// The explorer's lists: pages of sweeps, other projects, filters, queues with agents and items, jobs.
import { besideTitle, closeRow, inProject, menuOf, openRow, rowSays, rowsWith, showView } from '../explorerRows.ts';
import type { Test } from '../suite.ts';

export const tests: readonly Test[] = [
  {
    name: 'thousands of sweeps come page by page, and rows keep their place',
    repeats: 'test/vscode/unit/explorerCommands.test.ts',
    needs: { ...inProject, emulator: ['--sweeps', '3000', '--no-life'] },
    async run({ bench, emulator, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Project my-proj, in use, 3008 sweeps');
      const more = () =>
        bench.until('the row Load more', async () => {
          await bench.press('End');
          return (await rowsWith(bench, 'Load more sweeps'))[0];
        });
      await bench.command('Launch Sweeps: Focus on Sweeps View');
      const first = /, ([\d,]+) of 3,008 loaded/.exec(await more())?.[1];
      await emulator.forgetRequests();
      await (await bench.row('Load more sweeps')).click();
      const second = await bench.until('a second page', async () => {
        const loaded = /, ([\d,]+) of 3,008 loaded/.exec(await more())?.[1];
        return loaded !== undefined && loaded !== first && loaded;
      });
      check.ok(Number(second) > Number(first));
      const bytes = (await emulator.requests()).reduce((sum, request) => sum + request.bytesOut, 0);
      check.ok(bytes < 200_000, `${bytes} bytes`);
    },
  },
  {
    name: 'other projects open on demand; one is pinned, used, and unpinned',
    repeats: 'test/vscode/unit/explorerCommands.test.ts',
    needs: inProject,
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await closeRow(bench, 'Project my-proj');
      await openRow(bench, 'Other projects of my-team');
      await bench.rowAction('Project vision', 'Pin Project');
      await bench.row('Project vision, pinned');
      check.equal((await rowsWith(bench, 'Project vision')).length, 1);
      await bench.rowAction('Project vision', 'Use This Project');
      await bench.status('my-team/vision');
      await bench.row('Project vision, in use');
      await bench.command('Launch Sweeps: Choose Entity and Project');
      await bench.pick('my-team');
      await bench.pick('my-proj');
      await bench.row('Project vision, pinned');
      await bench.rowAction('Project vision, pinned', 'Unpin Project');
      await bench.until(
        'it is not among the pinned anymore',
        async () => (await rowsWith(bench, 'Project vision, pinned')).length === 0,
      );
      // The tree remembers what is open, so leave it as the next test expects it.
      await openRow(bench, 'Project my-proj');
      await closeRow(bench, 'Other projects of my-team');
    },
  },
  {
    name: 'a filter by text and by state works on what is loaded, and says so',
    repeats: 'test/vscode/unit/explorerCommands.test.ts',
    needs: inProject,
    async run({ bench }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await bench.command('Launch Sweeps: Filter Sweeps');
      await bench.pick('By text');
      await bench.answer('class');
      await bench.until('only two are left', async () => (await rowsWith(bench, 'Sweep ')).length === 2);
      await bench.until('the view says so', async () =>
        (await besideTitle(bench, 'Sweeps')).description.includes('with “class”'),
      );
      await bench.command('Launch Sweeps: Filter Sweeps');
      await bench.pick('By text');
      await bench.answer('nothing like it');
      await bench.row('None of the 8 loaded sweeps matches the filter');
      await (await bench.row('Show all sweeps')).click();
      await bench.row('Sweep running1');
      await bench.command('Launch Sweeps: Filter Sweeps');
      await bench.pick('By state');
      await bench.pick('paused');
      await bench.press('Enter');
      await bench.until('only the paused one is left', async () => (await rowsWith(bench, 'Sweep ')).length === 1);
      await bench.command('Launch Sweeps: Filter Sweeps');
      await bench.pick('Show all sweeps');
      await bench.row('Sweep running1');
    },
  },
  {
    name: 'queues say who serves them, open to agents and items in their order, with the reason of a failure',
    needs: { ...inProject, emulator: ['--no-life'] },
    async run({ bench, check }) {
      await showView(bench, 'Queues');
      await rowSays(bench, 'Queue gpu-queue', /resource kubernetes, 2 failed, .*1 agent alive, 1 dead/);
      await rowSays(bench, 'Queue batch-queue', /has items waiting and no active agent/);
      check.equal((await besideTitle(bench, 'Queues')).description, 'my-team');
      await openRow(bench, 'Queue batch-queue');
      await bench.row('Start an agent for this queue');
      await bench.row('wait0000 is waiting, next, priority critical');
      check.deepEqual(
        (await rowsWith(bench, 'is waiting')).map(row => /wait\d+/.exec(row)?.[0]),
        ['wait0000', 'wait0001', 'wait0002', 'wait0004', 'wait0003'],
      );
      await closeRow(bench, 'Queue batch-queue');
      await openRow(bench, 'Queue gpu-queue');
      await bench.row('reason: ErrImagePull: registry.example.com/train:1.1 not found');
      await openRow(bench, 'agents of the queue gpu-queue');
      await bench.row('Agent launch-agent-1 is alive');
      await bench.row('Agent launch-agent-2 is dead, last seen 3 d ago');
    },
  },
  {
    name: 'jobs open to their source, versions and the sweeps that use them',
    needs: inProject,
    async run({ bench, check }) {
      await showView(bench, 'Sweeps');
      await bench.row('Sweep running1');
      await showView(bench, 'Jobs');
      await rowSays(bench, 'Job job-train,', /latest version v3, 4 versions, used by 6 sweeps/);
      await openRow(bench, 'Job job-eval');
      await bench.row('Source: git git.example.com/my-team/eval');
      await bench.row('Version v0 of job job-eval, aliases stable, latest');
      await openRow(bench, 'Job job-train,');
      await openRow(bench, 'Used by 6 of the loaded sweeps');
      await bench.row('It uses latest, which has moved since canceled was launched');
      check.ok((await menuOf(bench, 'Job job-eval')).includes('Launch Sweep with This Job'));
    },
  },
];
