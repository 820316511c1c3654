// `npm run measure -- wireEditor`: one launch of each kind, by the extension in real VS Code and by W&B's own client.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { NO_WANDB, realWandb } from '../contract/realWandb.ts';
import { measureCases } from './measureCases.ts';
import { compareCase, editorCases, needsOf } from './wireEditor.ts';

export async function measure(): Promise<void> {
  const real = realWandb();
  if (!real) {
    console.log(`wireEditor: ${NO_WANDB}`);
    return;
  }
  const rows: string[] = [];
  const bad = await measureCases(
    editorCases.map(each => ({ ...each, needs: needsOf(each) })),
    async (context, each) => {
      const { differences, listed, sweeps, theirSweeps, said } = await compareCase(real, context, each);
      const wrong = [
        ...differences,
        ...(sweeps > 1 || sweeps !== theirSweeps ? [`${sweeps} sweeps, the client's ${theirSweeps}`] : []),
      ];
      rows.push(
        `| ${each.name} | ${sweeps} | ${theirSweeps} | ${listed.join(', ')} | ${wrong.join('; ')} | ` +
          `${said.replaceAll('|', '·')} |`,
      );
      return { wrong, said: `${sweeps} sweep; listed: ${listed.join(', ') || 'none'}; “${said}”` };
    },
  );
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(
    join(root, 'out', 'wire-editor.md'),
    [
      "| launch | sweeps, ours | sweeps, the client's | listed differences met | unlisted | told |",
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  );
  console.log(
    `wireEditor: ${editorCases.length} kinds of launch, ${bad} with a difference that is not listed ` +
      '(out/wire-editor.md)',
  );
  if (bad) process.exitCode = 1;
}
