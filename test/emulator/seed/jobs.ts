import { addArtifact } from '../world/addArtifact.ts';
import type { ProjectRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

const DAY = 24 * 3600 * 1000;

/** What every job says of its types before its first run. */
const UNTYPED = {
  input_types: { wb_type: 'typedDict', params: { type_map: {} } },
  output_types: { wb_type: 'typedDict', params: { type_map: {} } },
};

/** The two files of a job (docs/facts/jobs.md). */
const jobFiles = (job: Readonly<Record<string, unknown>>, requirements = ''): Readonly<Record<string, string>> => ({
  'wandb-job.json': JSON.stringify(job, null, 4),
  'requirements.frozen.txt': requirements,
});

const PARTIAL = JSON.stringify({ _partial: true });

/** A script that an agent can really run: it ends its run, as local processes must. */
const TRAIN = `import math
import time

import wandb

with wandb.init(config={"learning_rate": 0.01, "epochs": 3, "seconds_per_epoch": 0}) as run:
    rate = float(run.config["learning_rate"])
    for epoch in range(int(run.config["epochs"])):
        loss = abs(math.log10(rate) + 2.5) + 1 / (epoch + 1)
        run.log({"epoch": epoch + 1, "val_loss": loss, "loss": loss})
        print(f"epoch {epoch + 1}: val_loss={loss:.4f}", flush=True)
        time.sleep(float(run.config["seconds_per_epoch"]))
`;

/** A job from an image, in as many versions as tags. The last tag's is the latest. */
export function addImageJob(
  world: World,
  project: ProjectRecord,
  name: string,
  image: string,
  tags: readonly string[],
  options: { description?: string } = {},
): void {
  tags.forEach((tag, index) => {
    addArtifact(world, project, {
      type: 'job',
      name,
      aliases: [tag],
      metadata: PARTIAL,
      ...options,
      createdAt: world.clock.now() - (tags.length - index) * 20 * DAY,
      files: jobFiles({
        _version: 'v0',
        source_type: 'image',
        source: { image: `${image}:${tag}` },
        ...UNTYPED,
        runtime: '',
      }),
    });
  });
}

/** A job from code: the code is an artifact of its own. */
function addCodeJob(world: World, project: ProjectRecord): void {
  const versions: readonly (readonly [number, readonly string[]])[] = [
    [60, []],
    [40, []],
    [25, ['prod']],
    [3, []],
  ];
  for (const [days, aliases] of versions) {
    const createdAt = world.clock.now() - days * DAY;
    const code = addArtifact(world, project, {
      type: 'code',
      name: 'code-train',
      createdAt,
      files: { 'train.py': `# ${String(days)} days ago\n${TRAIN}`, 'requirements.txt': 'wandb\n' },
    });
    addArtifact(world, project, {
      type: 'job',
      name: 'job-train',
      aliases,
      createdAt,
      metadata: PARTIAL,
      description: 'Trains the model once.',
      files: jobFiles(
        {
          _version: 'v0',
          source_type: 'artifact',
          source: { entrypoint: ['python', 'train.py'], notebook: false, artifact: `wandb-artifact://_id/${code.id}` },
          ...UNTYPED,
          runtime: '3.11',
        },
        'wandb\n',
      ),
    });
  }
}

/** A job from a git repository. */
function addGitJob(world: World, project: ProjectRecord): void {
  addArtifact(world, project, {
    type: 'job',
    name: 'job-eval',
    aliases: ['stable'],
    createdAt: world.clock.now() - 12 * DAY,
    metadata: JSON.stringify({ input_types: { '@wandb.config': { wb_type: 'typedDict' } } }),
    description: 'Measures a trained model on the test set.',
    files: jobFiles(
      {
        _version: 'v0',
        source_type: 'repo',
        ...UNTYPED,
        runtime: '3.11',
        source: {
          git: {
            remote: 'https://git.example.com/my-team/eval.git',
            commit: '5f0c3a9e2b7d4168a0b1c2d3e4f5061728394a5b',
          },
          entrypoint: ['python', 'evaluate.py'],
          notebook: false,
        },
      },
      'wandb\nnumpy\n',
    ),
  });
}

/** The jobs of my-proj, one from each kind of source. */
export function addJobs(world: World, project: ProjectRecord): void {
  addCodeJob(world, project);
  addImageJob(world, project, 'job-train-image', 'registry.example.com/train', ['1.0', '1.1']);
  addGitJob(world, project);
  addImageJob(world, project, 'job-CustomWandbScheduler', 'registry.example.com/scheduler', ['0.1'], {
    description: 'A scheduler of our own.',
  });
}

/** W&B's public jobs, by the names that its documentation uses. */
export function addPublicJobs(world: World): void {
  world.addEntity('wandb', { member: false });
  const jobs = world.addProject('wandb', 'jobs');
  addImageJob(world, jobs, 'Hello World 2', 'example/hello-world', ['v1']);
  const sweepJobs = world.addProject('wandb', 'sweep-jobs');
  addImageJob(world, sweepJobs, 'job-fashion-MNIST-train', 'example/fashion-mnist', ['v1', 'v2']);
  addImageJob(world, sweepJobs, 'job-optuna-sweep-scheduler', 'example/optuna-scheduler', ['v1']);
  addImageJob(world, sweepJobs, 'job-wandb-sweep-scheduler', 'example/wandb-scheduler', ['v1']);
}
