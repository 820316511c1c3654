/** The goals of a metric (docs/facts/config.md). */
export const GOALS = ['minimize', 'maximize'] as const;
export type Goal = (typeof GOALS)[number];

/** The goal that W&B takes where none is written. */
export const DEFAULT_GOAL: Goal = 'minimize';
