import { configText } from './seed/configs.ts';

/** What a launch sends: the variables of `upsertSweep`, as our client does for my-proj and a queue of my-team. */
export function launchVariables(
  config = configText('grid', { job: 'my-team/my-proj/job-train:latest' }),
  options: {
    queue?: string;
    workers?: number;
    spec?: Readonly<Record<string, unknown>>;
    launch?: Readonly<Record<string, unknown>>;
  } = {},
): Record<string, unknown> {
  const { queue = 'gpu-queue', workers = 2, spec = {}, launch } = options;
  const runSpec = {
    overrides: {
      run_config: { ...(launch && { launch }), scheduler: { num_workers: workers } },
      args: ['--queue', queue, '--project', 'my-proj', '--author', 'jane', '--job', 'my-team/my-proj/job-train:latest'],
      entry_point: ['wandb', 'scheduler', 'WANDB_SWEEP_ID'],
    },
    uri: 'placeholder-uri-scheduler',
    entity: 'my-team',
    project: 'my-proj',
    name: 'Scheduler.WANDB_SWEEP_ID',
    docker: {},
    resource: 'local-process',
    git: {},
    run_id: 'WANDB_SWEEP_ID',
    ...spec,
  };
  return {
    config,
    entityName: 'my-team',
    projectName: 'my-proj',
    state: 'PENDING',
    launchScheduler: JSON.stringify({ queue, run_queue_project: 'model-registry', run_spec: JSON.stringify(runSpec) }),
  };
}

/** The document that creates, with every variable of the client's. */
export const UPSERT = `mutation UpsertSweep($id: ID, $config: String, $description: String, $entityName: String,
  $projectName: String, $launchScheduler: JSONString, $templateVariableValues: JSONString, $state: String,
  $priorRunsFilters: JSONString) {
  upsertSweep(input: {id: $id, config: $config, description: $description, entityName: $entityName,
    projectName: $projectName, launchScheduler: $launchScheduler, templateVariableValues: $templateVariableValues,
    state: $state, priorRunsFilters: $priorRunsFilters}) {
    sweep { id name state } inserted configValidationWarnings
  }
}`;
