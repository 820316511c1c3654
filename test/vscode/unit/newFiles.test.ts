import { openFolder, outside, picks, reset, shown } from './fakeEditor.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/install.mjs';
import { checkDockerfile } from '../../../src/vscode/jobs/checkDockerfile.ts';
import { newScheduler, newSearchSpace } from '../../../src/vscode/jobs/newScheduler.ts';
import type { Services } from '../../../src/vscode/services.ts';
import { answers, opened } from './commandBench.ts';

describe('Files for schedulers', () => {
  let folder: string;
  const services = {
    context: { extensionUri: root },
    connection: { begin: () => () => undefined },
  } as unknown as Services;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'new-files-'));
    openFolder(folder);
    reset();
    picks.length = 0;
    outside.opened.length = 0;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('New Scheduler Project writes a project to fill in, and overwrites nothing', async () => {
    const done = newScheduler(services);
    await answers('my-scheduler');
    await done;
    const project = join(folder, 'my-scheduler');
    assert.deepEqual(readdirSync(project).sort(), ['README.md', 'requirements.txt', 'scheduler.py']);
    assert.match(readFileSync(join(project, 'scheduler.py'), 'utf8'), /class MyScheduler\(Scheduler\)/);
    assert.deepEqual(outside.opened, [join(project, 'scheduler.py')]);
    assert.match(shown[0]?.sentence ?? '', /Fill in the two places/);
    const again = newScheduler(services);
    await answers('my-scheduler');
    const box = await opened();
    assert.match(box.validationMessage, /^my-scheduler\/scheduler\.py already exists/);
    await answers(null);
    await again;
  });

  it('New Optuna Search Space writes a file to fill in, and gives the command that uploads it', async () => {
    reset('Copy Command');
    const done = newSearchSpace(services);
    await answers('optuna');
    await done;
    assert.match(readFileSync(join(folder, 'optuna', 'search_space.py'), 'utf8'), /def objective\(trial/);
    assert.equal(
      outside.clipboard,
      'wandb artifact put --type optuna --name ENTITY/PROJECT/search-space optuna/search_space.py',
    );
  });
});

describe('The Dockerfile of a job', () => {
  it('is told of where it is not among the files that are uploaded', async () => {
    const check = (dockerfile: string): Promise<void> =>
      checkDockerfile(
        { kind: 'code', dockerfile } as never,
        { files: [{ path: 'docker/Dockerfile' }] } as never,
        undefined,
      );
    await check('docker/Dockerfile');
    await assert.rejects(check('docker/other'), /Could not create the job: docker\/other is not among the files/);
  });
});
