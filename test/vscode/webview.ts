// The pages of webviews, and what axe-core finds in them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The page of the webview that shows, once it holds something. */
export function webviewPage(bench: Workbench, selector: string): Promise<Frame> {
  return bench.until(`a page with ${selector}`, async () => {
    for (const frame of bench.page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
    return undefined;
  });
}

/** The source of axe-core, which checks a page for what people who cannot see or point need. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page: the rule and the first place of each. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate<unknown>(axe);
  return frame.evaluate<string[]>(`axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' ' + nodes[0].failureSummary))`);
}
