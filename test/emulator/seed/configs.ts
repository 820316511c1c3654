/** The configuration of a launch sweep that searches `learning_rate` and more, as the client would send it. */
export function configText(
  method: 'grid' | 'random' | 'bayes' | 'custom',
  options: {
    readonly job?: string;
    readonly runCap?: number;
    readonly description?: string;
    readonly goal?: 'minimize' | 'maximize';
    readonly metric?: string;
  } = {},
): string {
  const { job, runCap, description, goal = 'minimize', metric = 'val_loss' } = options;
  const rate =
    method === 'grid'
      ? '    values:\n    - 0.001\n    - 0.003\n    - 0.01\n'
      : '    distribution: log_uniform_values\n    max: 0.1\n    min: 0.0001\n';
  return [
    description === undefined ? '' : `description: ${description}\n`,
    job === undefined ? '' : `job: ${job}\n`,
    `method: ${method}\nmetric:\n  goal: ${goal}\n  name: ${metric}\nparameters:\n  learning_rate:\n` +
      `${rate}  optimizer:\n    values:\n    - adam\n    - sgd\n`,
    job === undefined ? 'program: train.py\n' : '',
    runCap === undefined ? '' : `run_cap: ${String(runCap)}\n`,
  ].join('');
}

/** The `launchScheduler` text of a standard scheduler, as our client sends it: arguments unquoted. */
export function launchText(
  sweep: string,
  options: {
    readonly entity: string;
    readonly queue: string;
    readonly job: string;
    readonly workers: number;
    readonly resource?: string;
    readonly priority?: number;
  },
): string {
  const spec = {
    overrides: {
      run_config: {
        launch: { queue: options.queue, ...(options.priority !== undefined && { priority: options.priority }) },
        scheduler: { num_workers: options.workers },
      },
      args: ['--queue', options.queue, '--project', 'my-proj', '--author', 'jane', '--job', options.job],
      entry_point: ['wandb', 'scheduler', sweep],
    },
    uri: 'placeholder-uri-scheduler',
    entity: options.entity,
    project: 'my-proj',
    name: `Scheduler.${sweep}`,
    docker: {},
    resource: options.resource ?? 'local-process',
    git: {},
    run_id: sweep,
  };
  return JSON.stringify({ queue: options.queue, run_queue_project: 'model-registry', run_spec: JSON.stringify(spec) });
}
