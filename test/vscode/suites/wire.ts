// A resume beside W&B's own client; one of each kind by `npm run measure -- wireEditor`.
import { NO_WANDB, realWandb } from '../../contract/realWandb.ts';
import type { Test } from '../suite.ts';
import { compareCase, editorCases, needsOf } from '../wireEditor.ts';

const SAMPLE = ['resume with a file'];

/** Why these are not run here: a sentence; undefined = they are. */
export const ready = (): string | undefined => (realWandb() ? undefined : NO_WANDB);

export const tests: readonly Test[] = editorCases
  .filter(({ name }) => SAMPLE.includes(name))
  .map(each => ({
    name: `${each.name}: leaves behind what W&B's own client does, but for listed differences`,
    needs: needsOf(each),
    repeats: 'test/contract/launchWire.test.ts',
    async run(context) {
      const { check } = context;
      const real = realWandb();
      if (!real) throw new Error(NO_WANDB);
      const { differences, sweeps, theirSweeps, output } = await compareCase(real, context, each);
      check.equal(theirSweeps, 1, output);
      check.equal(sweeps, 1);
      check.deepEqual(differences, []);
    },
  }));
