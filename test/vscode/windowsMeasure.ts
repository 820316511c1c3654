// `npm run measure -- windows`: windows that are killed in the middle, and two that launch the same, in real VS Code.
import assert from 'node:assert/strict';
import { measureCases } from './measureCases.ts';
import { windowCases } from './windowCases.ts';

export async function measure(): Promise<void> {
  const bad = await measureCases(windowCases, async (context, each) => ({
    wrong: [],
    said: (await each.run({ ...context, check: assert })) ?? '',
  }));
  console.log(`windows: ${windowCases.length} cases, ${bad} sent twice or told wrongly`);
  if (bad) process.exitCode = 1;
}
