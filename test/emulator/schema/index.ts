import { account } from './account.ts';
import { artifactMutations } from './artifactMutations.ts';
import { artifacts } from './artifacts.ts';
import { basics } from './basics.ts';
import { launch } from './launch.ts';
import { launchMutations } from './launchMutations.ts';
import { runs } from './runs.ts';
import { sweepMutations } from './sweepMutations.ts';

/** W&B's GraphQL schema, as far as clients of sweeps and Launch ask for it. */
export const sdl = [basics, account, runs, launch, artifacts, sweepMutations, launchMutations, artifactMutations].join(
  '\n',
);
