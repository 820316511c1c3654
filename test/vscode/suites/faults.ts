// Each fault and each command at least once, and of these a sample in every run; all of them with each other by `npm
// run measure -- faults`.
import { inProject } from '../explorerRows.ts';
import { FAULTS } from '../faultList.ts';
import { COMMANDS, faultsOf, strike } from '../faultTable.ts';
import type { Test } from '../suite.ts';

/** A failure and a reply that is not whole, which the person still has to be served with. */
const SAMPLE = ['the connection cut before', 'missing fields'];

export const tests: readonly Test[] = FAULTS.map((fault, index) => {
  const command = COMMANDS[index % COMMANDS.length] ?? COMMANDS[0];
  return {
    name: `${fault.name} in ${command.name} is told in a sentence, and no sweep too many comes to be`,
    needs: { ...inProject, emulator: ['--no-life'], limit: 300_000 },
    ...(!SAMPLE.includes(fault.name) && { repeats: 'test/core/launch/send/faults' }),
    async run(context) {
      const { check } = context;
      const cell = await strike(context, fault, command);
      check.deepEqual(faultsOf(cell), [], cell.said.join('\n'));
    },
  };
});
