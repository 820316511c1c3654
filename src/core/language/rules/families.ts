import type { Family } from './rule.ts';
import { yamlText } from './yamlText.ts';

/** Every family of rules, in the order in which they look: what decides how the rest is read comes first. */
export const families: readonly Family[] = [yamlText];
