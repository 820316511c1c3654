import type { Rule } from '../rule.ts';

/** What Python's json refuses in a launch sweep's .json file. `validate` reports it, before any other rule. */
export const json: Rule = { code: 'json', severities: ['error'] };
