import { JOB_CASES } from './jobCases.ts';
import { compare } from './jobCompare.ts';
import { NO_WANDB, realWandb, type RealWandb } from './realWandb.ts';

/** One of each kind, and the ones that are easiest to get wrong: the others run in `npm run measure -- jobs`. */
const SAMPLE = [
  'an image of a registry with port and tag',
  'names of files with unicode and blanks',
  'wandb and git folders',
  'environments, caches and what git ignores',
  'a folder with all three',
  'a repository',
  'a repository with a build context',
];

describe('jobs, made by the real client and by us', function () {
  this.timeout(420_000);
  let real: RealWandb | undefined;
  before(() => {
    real = realWandb();
    if (!real) console.log(`    ${NO_WANDB}`);
  });
  for (const each of JOB_CASES.filter(one => SAMPLE.includes(one.name))) {
    it(`of ${each.name} are the same`, async () => {
      if (real) await compare(real, each);
    });
  }
});
