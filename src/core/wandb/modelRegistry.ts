/** The project of each entity in which W&B keeps queues and agents. */
export const MODEL_REGISTRY = 'model-registry';
