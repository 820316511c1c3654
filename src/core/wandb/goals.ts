/** The goals of a metric (wandb/sweeps, config/schema.json). */
export const GOALS = ['minimize', 'maximize'] as const;
export type Goal = (typeof GOALS)[number];

/** The goal that W&B takes where none is written. */
export const DEFAULT_GOAL: Goal = 'minimize';
