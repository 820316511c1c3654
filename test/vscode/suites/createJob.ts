// Jobs: made from the palette, by keyboard.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Needs, Test } from '../suite.ts';
import type { EmulatorProcess } from '../../emulator/emulatorProcess.ts';
import { openRow, showView } from '../explorerRows.ts';
import { first, leave } from '../steps.ts';

const operations = async (emulator: EmulatorProcess): Promise<string[]> =>
  (await emulator.requests()).map(request => request.operation);
const signedIn: Needs = {
  account: 'signedIn',
  settings: { 'launchSweeps.entity': 'my-team', 'launchSweeps.project': 'my-proj' },
};
const PICTURES = 'out/pictures';

export const tests: readonly Test[] = [
  {
    name: 'Create Job makes a job of an image, step by step',
    repeats: 'test/core/jobs/createJob.test.ts',
    needs: signedIn,
    async run({ bench, emulator, check }) {
      await bench.status('my-team/my-proj');
      await bench.command('Launch Sweeps: Create Job');
      await bench.until('what jobs can be made of', async () =>
        (await bench.choices()).some(choice => choice.includes('Container image')),
      );
      await bench.picture(PICTURES, 'job-1-kind');
      await bench.pick('Container image');
      await bench.until('the step for the image', async () => (await bench.quickInput()).title.includes('image'));
      await bench.type('my/image:v1');
      await bench.step();
      await bench.press('Enter');
      await first(bench, 'name');
      await leave(bench, 'description');
      await leave(bench, 'aliases');
      check.match(await bench.toast('Created the job'), /Created the job job-my_image\./);
      await bench.picture(PICTURES, 'job-2-created');
      const asked = await operations(emulator);
      check.deepEqual(
        asked.filter(name => ['CreateJobRun', 'CreateArtifact', 'CommitArtifact', 'DeleteJobRun'].includes(name)),
        ['CreateJobRun', 'CreateArtifact', 'CommitArtifact', 'DeleteJobRun'],
      );
    },
  },
  {
    name: 'Create Job sends this folder after showing what goes along, and the sweep names the job',
    needs: signedIn,
    async run({ bench, emulator, folder, check }) {
      mkdirSync(join(folder, 'wandb'), { recursive: true });
      writeFileSync(join(folder, 'wandb', 'old.log'), 'x');
      await bench.openFile('plain.yaml');
      await bench.command('Launch Sweeps: Create Job');
      await bench.pick('Code');
      await first(bench, 'Python');
      await first(bench, 'command');
      await first(bench, 'name');
      await leave(bench, 'description');
      await leave(bench, 'aliases');
      const asked = await bench.dialog();
      check.match(asked, /from this folder\?/);
      check.match(asked, /wandb \(files of runs\)/);
      await bench.picture(PICTURES, 'job-3-code');
      check.equal((await operations(emulator)).includes('CreateArtifact'), false, 'nothing is sent before the answer');
      await bench.dialogButton('Leave Out…');
      await bench.pick('README.md');
      await bench.picture(PICTURES, 'job-7-leave-out');
      await bench.press('Enter');
      check.match(await bench.dialog(), /README\.md \(your choice\)/);
      await bench.dialogButton('Create Job');
      check.match(await bench.toast('Created the job'), /job-code-train\.py/);
      await bench.toastButton('Created the job', 'Use in plain.yaml');
      await bench.until('the job in the file', async () =>
        /^job: my-team\/my-proj\/job-code-train\.py:latest$/m.test(await bench.editorText()),
      );
      await bench.picture(PICTURES, 'job-4-used');
    },
  },
  {
    name: 'Create Job names a Dockerfile, and tells of one that is not uploaded',
    repeats: 'test/vscode/unit/newFiles.test.ts',
    needs: signedIn,
    async run({ bench, folder, check }) {
      mkdirSync(join(folder, 'docker'));
      writeFileSync(join(folder, 'docker', 'Dockerfile'), 'FROM python:3.11\n');
      const create = async (dockerfile: (title: string) => Promise<void>): Promise<void> => {
        await bench.command('Launch Sweeps: Create Job');
        await bench.pick('Code');
        await bench.until('what runs run in', async () => (await bench.quickInput()).title.includes('Python'));
        await bench.picture(PICTURES, 'job-5-container');
        await bench.pick('Dockerfile…');
        await dockerfile('Dockerfile');
        await first(bench, 'build context');
        await first(bench, 'command');
        await first(bench, 'name');
        await leave(bench, 'description');
        await leave(bench, 'aliases');
      };
      await create(async title => {
        await bench.until('the step', async () => (await bench.quickInput()).title.includes(title));
        await bench.type('docker/other');
        await bench.step();
        await bench.press('Enter');
      });
      await bench.dialogButton('Create Job');
      check.match(await bench.toast('docker/other is not among the files'), /Could not create the job/);
      await create(title => first(bench, title));
      await bench.dialogButton('Create Job');
      check.match(await bench.toast('Created the job'), /job-code-/);
      await showView(bench, 'Jobs');
      await openRow(bench, 'Job job-code-train.py,');
      await bench.row('Starts: python train.py (docker/Dockerfile)');
      await bench.picture(PICTURES, 'job-6-dockerfile');
    },
  },
  {
    name: 'leaving Create Job sends nothing',
    repeats: 'test/vscode/unit/askSteps.test.ts',
    needs: signedIn,
    async run({ bench, emulator, check }) {
      await bench.command('Launch Sweeps: Create Job');
      await bench.pick('Container image');
      await bench.until('the step for the image', async () => (await bench.quickInput()).title.includes('image'));
      await bench.press('Escape');
      await bench.inputClosed();
      check.equal(
        (await operations(emulator)).some(name => name.startsWith('Create')),
        false,
      );
    },
  },
];
