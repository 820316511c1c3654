// The results of a sweep as a person opens them, for pictures of their states.
import type { Frame } from 'playwright-core';
import { showView } from './explorerRows.ts';
import type { Context } from './suite.ts';
import { webviewPage } from './webview.ts';

/** The page of the results of a sweep, opened from its row. */
export async function results({ bench }: Context, sweep: string, selector = 'main[data-kind=whole]'): Promise<Frame> {
  await showView(bench, 'Sweeps');
  await bench.rowAction(`Sweep ${sweep}`, 'Show Results');
  return webviewPage(bench, selector);
}

/** A plot of the results of a sweep. */
export async function plot(context: Context, sweep: string, name: string): Promise<Frame> {
  const page = await results(context, sweep);
  await page.locator(`#tab-${name}`).click();
  await page.locator(`section.${name}`).waitFor();
  return page;
}
