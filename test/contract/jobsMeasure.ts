import { JOB_CASES } from './jobCases.ts';
import { compare } from './jobCompare.ts';
import { NO_WANDB, realWandb } from './realWandb.ts';
import { sshWords } from './sshServer.ts';

/** Every case of jobs, made by the real client and by us: prints each, and how many are the same. */
export async function measure(): Promise<void> {
  const real = realWandb();
  if (!real) {
    console.log(NO_WANDB);
    return;
  }
  let same = 0;
  for (const each of JOB_CASES) {
    try {
      await compare(real, each);
      same++;
      console.log(`same      ${each.kind.padEnd(5)} ${each.name}`);
    } catch (error) {
      console.log(
        `DIFFERENT ${each.kind.padEnd(5)} ${each.name}\n${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  console.log(
    `${String(same)} of ${String(JOB_CASES.length)} jobs are the same, made again without a change; git over ` +
      sshWords(),
  );
  if (same < JOB_CASES.length) process.exitCode = 1;
}
