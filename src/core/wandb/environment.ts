/** The environment variables that W&B's clients read, and that we read or set as they do (docs/facts/config.md). */
export const ENVIRONMENT = {
  apiKey: 'WANDB_API_KEY',
  baseUrl: 'WANDB_BASE_URL',
  appUrl: 'WANDB_APP_URL',
  entity: 'WANDB_ENTITY',
  project: 'WANDB_PROJECT',
  /** Where a folder's settings are, in place of the folder itself. */
  dir: 'WANDB_DIR',
  /** Where the person's settings are, in place of the home folder. */
  configDir: 'WANDB_CONFIG_DIR',
} as const;
