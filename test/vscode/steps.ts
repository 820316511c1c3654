// The steps of a wizard, by their titles.
import type { Workbench } from './workbench.ts';

/** Takes what the open list offers first. */
export async function first(bench: Workbench, title: string): Promise<void> {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title));
  await bench.choices();
  await bench.step();
  await bench.press('Enter');
}

/** Leaves the open box as it is. */
export async function leave(bench: Workbench, title: string): Promise<void> {
  await bench.until(`the step “${title}”`, async () => (await bench.quickInput()).title.includes(title));
  await bench.step();
  await bench.press('Enter');
}
