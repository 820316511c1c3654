/**
 * What the client writes in a launch for the id of a sweep that is yet to be created; the server puts the id there
 * (docs/facts/launch-sweep-cli.md).
 */
export const SWEEP_ID_PLACEHOLDER = 'WANDB_SWEEP_ID';
