import type { Family } from '../rule.ts';
import { json } from './json.ts';
import { yaml } from './yaml.ts';

/** Whether the file can be read at all. `validate` checks it, before the other families. */
export const yamlText: Family = { name: 'YAML and JSON', rules: [yaml, json], only: 'yaml', check: () => undefined };
