// What measures in real VS Code share: a window that serves case after case, and is opened anew after a failure.
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { layOutExtension } from './layOut.mjs';
import { prepareEditor } from './prepare.mjs';
import { TestWindow } from './testWindow.mjs';

/**
 * Runs each case in a window that is as new.
 * @param {{ name: string, needs: object }[]} cases
 * @param {(context: object, each: object) => Promise<{ wrong: string[], said: string }>} run
 * @returns {Promise<number>} how many went wrong
 */
export async function measureCases(cases, run) {
  const log = line => console.error(line);
  await buildExtension(log);
  const parts = { ...(await prepareEditor(log)), extension: layOutExtension(root) };
  let bad = 0;
  let window;
  for (const each of cases) {
    let outcome;
    try {
      window ??= await TestWindow.open(parts, each.needs);
      outcome = await run(await window.prepare(each.needs), each);
    } catch (error) {
      outcome = { wrong: [error.stack], said: '' };
      await window
        ?.tell(join(root, 'out', 'editor-failures'), `measure-${each.name.replace(/\W+/g, '-')}`)
        .catch(() => undefined);
      await window?.close();
      window = undefined;
    }
    if (outcome.wrong.length) bad++;
    console.log(
      `${outcome.wrong.length ? 'FAILED' : 'ok'} ${each.name}: ${outcome.said}${outcome.wrong.map(line => `\n  ${line}`).join('')}`,
    );
  }
  await window?.close();
  return bad;
}
