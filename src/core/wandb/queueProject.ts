/**
 * The project of each entity in which W&B keeps queues and agents (docs/facts/operations.md).
 */
export const MODEL_REGISTRY = 'model-registry';

/** The longest name of a queue, in characters (docs/facts/api.md). */
export const LONGEST_QUEUE_NAME = 64;
