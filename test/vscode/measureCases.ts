// What measures in real VS Code share: a window that serves case after case, and is opened again after a failure.
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { layOutExtension } from './layOut.ts';
import { prepareEditor } from './prepare.ts';
import type { Context, Needs } from './suite.ts';
import { TestWindow } from './testWindow.ts';

interface Outcome {
  /** What is wrong, a line each. */
  readonly wrong: readonly string[];
  readonly said: string;
}

/** Runs each case in a window that is like new, or is new where it needs that; gives how many went wrong. */
export async function measureCases<Case extends { readonly name: string; readonly needs: Needs }>(
  cases: readonly Case[],
  run: (context: Context, each: Case) => Promise<Outcome>,
): Promise<number> {
  const log = (line: string): void => {
    console.error(line);
  };
  await buildExtension(log);
  const parts = { ...(await prepareEditor(log)), extension: layOutExtension(root) };
  let bad = 0;
  let window: TestWindow | undefined;
  let key = '';
  for (const each of cases) {
    let outcome: Outcome;
    if (each.needs.fresh) {
      await window?.close();
      window = undefined;
    }
    try {
      // What cannot be changed in an open window takes another.
      if (key !== TestWindow.key(each.needs)) {
        await window?.close();
        window = undefined;
        key = TestWindow.key(each.needs);
      }
      window ??= await TestWindow.open(parts, each.needs);
      outcome = await run(await window.prepare(each.needs), each);
    } catch (error) {
      outcome = { wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)], said: '' };
      await window
        ?.tell(join(root, 'out', 'editor-failures'), `measure-${each.name.replace(/\W+/g, '-')}`)
        .catch(() => undefined);
      await window?.close();
      window = undefined;
    }
    if (outcome.wrong.length) bad++;
    console.log(
      `${outcome.wrong.length ? 'FAILED' : 'ok'} ${each.name}: ` +
        `${outcome.said}${outcome.wrong.map(line => `\n  ${line}`).join('')}`,
    );
  }
  await window?.close();
  return bad;
}
