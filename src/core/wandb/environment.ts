/** The environment variables that W&B's clients read, and that we read or set as they do (docs/facts/config.md). */
export const ENVIRONMENT = {
  apiKey: 'WANDB_API_KEY',
  baseUrl: 'WANDB_BASE_URL',
  appUrl: 'WANDB_APP_URL',
  entity: 'WANDB_ENTITY',
  project: 'WANDB_PROJECT',
  /** The file of a token that stands for an identity, in place of a key. */
  identityTokenFile: 'WANDB_IDENTITY_TOKEN_FILE',
  /** Where the client keeps what it gets for such a token. */
  credentialsFile: 'WANDB_CREDENTIALS_FILE',
  /** The netrc file, in place of that of the home folder; Python's and curl's variable. */
  netrc: 'NETRC',
  /** Where the person's settings are, in place of the home folder. */
  configDir: 'WANDB_CONFIG_DIR',
  /** `true` = the agent goes on although three runs failed in its first minute. */
  disableFlapping: 'WANDB_AGENT_DISABLE_FLAPPING',
  /** The agent ends when that many runs, and all so far, have failed: 5 by default. */
  maxInitialFailures: 'WANDB_AGENT_MAX_INITIAL_FAILURES',
  /** The GPUs that a process sees, and what their numbers mean: CUDA's own names, set for an agent's runs. */
  gpus: 'CUDA_VISIBLE_DEVICES',
  gpuOrder: 'CUDA_DEVICE_ORDER',
} as const;
