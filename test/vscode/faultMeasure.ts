// `npm run measure -- faults`: the whole table of faults and commands, in real VS Code, into out/fault-table.md; words
// choose among the commands and the faults.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, root } from '../../scripts/install.mjs';
import { EXPLORER_COMMANDS } from './explorerFaultTable.ts';
import { inProject } from './explorerRows.ts';
import { ALL_FAULTS } from './faultList.ts';
import { COMMANDS, faultsOf, strike, tableOf, type Cell } from './faultTable.ts';
import { layOutExtension } from './layOut.ts';
import { prepareEditor } from './prepare.ts';
import { TestWindow } from './testWindow.ts';

/** Those that a word names; all where no word names any. */
const chosen = <T extends { readonly name: string }>(all: readonly T[], words: readonly string[]): readonly T[] => {
  const named = all.filter(({ name }) => words.includes(name));
  return named.length > 0 ? named : all;
};

export async function measure(words: readonly string[] = []): Promise<void> {
  const commands = chosen([...COMMANDS, ...EXPLORER_COMMANDS], words);
  const faults = chosen(ALL_FAULTS, words);
  const log = (line: string): void => {
    console.error(line);
  };
  await buildExtension(log);
  const parts = { ...(await prepareEditor(log)), extension: layOutExtension(root) };
  const cells: Cell[] = [];
  let bad = 0;
  for (const command of commands) {
    const needs = { ...inProject, emulator: command.emulator ?? ['--no-life'] };
    let window = await TestWindow.open(parts, needs);
    for (const fault of faults) {
      let cell: Cell;
      let wrong: readonly string[];
      try {
        cell = await strike(await window.prepare(needs), fault, command);
        wrong = faultsOf(cell);
      } catch (error) {
        cell = {
          fault: fault.name,
          command: command.name,
          sweeps: 0,
          said: [`(the test did not come through: ${String(error).split('\n')[0] ?? ''})`],
        };
        wrong = ['broken'];
        await window
          .tell(join(root, 'out', 'editor-failures'), `fault-${fault.name}-${command.name}`)
          .catch(() => undefined);
        await window.close();
        window = await TestWindow.open(parts, needs);
      }
      cells.push(cell);
      if (wrong.length) bad++;
      console.log(
        `${wrong.length ? 'FAILED' : 'ok'} ${fault.name} in ${command.name}: ${wrong.join(', ')} ` +
          cell.said.join(' / '),
      );
    }
    await window.close();
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', 'fault-table.md'), tableOf(cells));
  console.log(
    `out/fault-table.md: ${cells.length} cells, ${bad} not as they should be; at most ` +
      `${Math.max(...cells.map(cell => cell.sweeps))} sweep in each`,
  );
  if (bad) process.exitCode = 1;
}
