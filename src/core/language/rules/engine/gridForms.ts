import type { FormName } from '../../../sweep/parameterForm.ts';

/** The forms that a grid can try every value of (wandb/sweeps, grid_search.py). */
export const GRID_FORMS: readonly (FormName | undefined)[] = ['categorical', 'constant', 'int_uniform', 'q_uniform'];
