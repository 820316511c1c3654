// `npm run measure -- wireEditor`: one launch of each kind, by the extension in real VS Code and by W&B's own client.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { layOutExtension } from './layOut.mjs';
import { prepareEditor } from './prepare.mjs';
import { TestWindow } from './testWindow.mjs';
import { compareCase, editorCases, needsOf, NO_WANDB, realWandb } from './wireEditor.mjs';

export async function measure() {
  const real = realWandb();
  if (!real) { console.log(`wireEditor: ${NO_WANDB}`); return; }
  const log = line => console.error(line);
  await buildExtension(log);
  const parts = { ...await prepareEditor(log), extension: layOutExtension(root) };
  const rows = [];
  let bad = 0;
  let window;
  for (const each of editorCases) {
    const needs = needsOf(each);
    window ??= await TestWindow.open(parts, needs);
    try {
      const { differences, listed, sweeps, theirSweeps, said } = await compareCase(real, await window.prepare(needs), each);
      const wrong = [...differences, ...(sweeps > 1 || sweeps !== theirSweeps ? [`${sweeps} sweeps, the client's ${theirSweeps}`] : [])];
      if (wrong.length) bad++;
      console.log(`${wrong.length ? 'FAILED' : 'ok'} ${each.name}: ${sweeps} sweep; listed: ${listed.join(', ') || 'none'}; “${said}”${wrong.map(line => `\n  ${line}`).join('')}`);
      rows.push(`| ${each.name} | ${sweeps} | ${theirSweeps} | ${listed.join(', ')} | ${wrong.join('; ')} | ${said.replaceAll('|', '·')} |`);
    } catch (error) {
      bad++;
      console.log(`FAILED ${each.name}: ${error.stack}`);
      await window.tell(join(root, 'out', 'editor-failures'), `wire-${each.name.replace(/\W+/g, '-')}`).catch(() => undefined);
      await window.close();
      window = undefined;
    }
  }
  await window?.close();
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'wire-editor.md'), ['| launch | sweeps, ours | sweeps, the client\'s | listed differences met | unlisted | told |', '|---|---|---|---|---|---|', ...rows, ''].join('\n'));
  console.log(`wireEditor: ${editorCases.length} kinds of launch, ${bad} with a difference that is not listed (out/wire-editor.md)`);
  if (bad) process.exitCode = 1;
}
