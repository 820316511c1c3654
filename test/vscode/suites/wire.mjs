// A resume beside W&B's own client; one of each kind by `npm run measure -- wireEditor`.
import { compareCase, editorCases, needsOf, NO_WANDB, realWandb } from '../wireEditor.mjs';

const SAMPLE = ['resume with a file'];

/** Why these are not run here: a sentence; undefined = they are. */
export const ready = () => (realWandb() ? undefined : NO_WANDB);

export const tests = editorCases
  .filter(({ name }) => SAMPLE.includes(name))
  .map(each => ({
    name: `${each.name}: leaves behind what W&B's own client does, but for listed differences`,
    needs: needsOf(each),
    async run({ check, ...context }) {
      const { differences, sweeps, theirSweeps, output } = await compareCase(realWandb(), context, each);
      check.equal(theirSweeps, 1, output);
      check.equal(sweeps, 1);
      check.deepEqual(differences, []);
    },
  }));
