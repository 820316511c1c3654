import type { Rule } from '../rule.ts';

/** What PyYAML refuses to read. `validate` reports it, before any other rule, with the reader's own message. */
export const yaml: Rule = { code: 'yaml', severities: ['error'] };
