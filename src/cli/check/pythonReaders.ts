// What reads Python: sweeps in its files and notebooks, and the programs that sweeps start. Apart, so that a check of
// YAML alone does not load it.
import { createChecks } from '../../core/language/checks.ts';
import { readPythonDocument } from '../../core/sweep/python/readPythonDocument.ts';

export { cellAt, readNotebook } from '../../core/python/notebook/readNotebook.ts';
export { programAt } from '../programAt.ts';
export const pythonChecks = createChecks(readPythonDocument);
