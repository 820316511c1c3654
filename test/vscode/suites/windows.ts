// A window that is killed between sending and the answer; further deaths, and two windows that launch the same, by `npm
// run measure -- windows`.
import { windowCases } from '../windowCases.ts';
import type { Test } from '../suite.ts';

export const tests: readonly Test[] = windowCases
  .filter(({ name }) => name === 'a window has its extensions killed while it launches')
  .map(each => ({ ...each, repeats: 'test/core/launch/send/sender.test.ts' }));
