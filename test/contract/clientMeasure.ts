// `npm run measure -- client -- [VERSION]`: what a version of the client (the newest by default) does otherwise than
// the one that we follow, and whether our contract tests pass with it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientCommands } from './clientCommands.ts';
import { differencesOf, doWithClient, PARTS } from './clientDone.ts';
import { repositoryRoot } from './launchShared.ts';
import { newestWandb, noWandb, realWandb, WANDB_VERSION } from './realWandb.ts';

/** The tests that run the client; the chain is the whole of Launch with the real agent, scheduler and runs. */
const CONTRACT = ['launchWire', 'realClient', 'jobs', 'chain'].map(name => `test/contract/${name}.test.ts`);

/** Prints what differs, command by command, then how the contract tests end; leaves both in `out/client`. */
export async function measure(words: readonly string[]): Promise<void> {
  const version = words.find(word => word !== '--') ?? newestWandb();
  const [followed, real] = [realWandb(), version === undefined ? undefined : realWandb(version)];
  if (version === undefined || !followed || !real) {
    console.log(noWandb(version ?? 'the newest version'));
    process.exitCode = 1;
    return;
  }
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    console.log(line);
  };
  say(`client: ${version} beside ${WANDB_VERSION}`);
  const commands = clientCommands();
  /** The commands by what is different in them: most differences are those of many. */
  const found = new Map<string, string[]>();
  let same = 0;
  for (const command of commands) {
    const known = await doWithClient(followed, command);
    const differences = differencesOf(known, await doWithClient(real, command));
    if (differences.length === 0) same++;
    for (const each of differences) found.set(each, [...(found.get(each) ?? []), command.name]);
  }
  for (const [difference, names] of found) {
    say(`  ${names.length} commands (${[...names.slice(0, 3), ...(names.length > 3 ? ['…'] : [])].join('; ')})`);
    say(difference);
  }
  const parts = PARTS.map(part => {
    const names = [...found].flatMap(([each, where]) => (each.startsWith(`    ${part}:`) ? where : []));
    return `${part} ${new Set(names).size}`;
  });
  say(`client: ${same} of ${commands.length} commands the same; commands with differences: ${parts.join(', ')}`);
  say(`client: contract tests with ${version}: ${contractTests(version)}`);
  const folder = join(repositoryRoot, 'out', 'client');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${version}.txt`), `${lines.join('\n')}\n`);
}

/** How the contract tests end with a version: their counts, and the names of those that fail. */
function contractTests(version: string): string {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/mocha.mjs', ...CONTRACT], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    env: { ...process.env, WANDB_CLIENT: version },
  });
  const [passing = '0 passing'] = /\d+ passing/.exec(stdout) ?? [];
  const failed = /\d+ failing[\s\S]*/.exec(stdout)?.[0] ?? '';
  if (status !== 0) process.exitCode = 1;
  return failed === '' ? passing : `${passing}, ${failed}`;
}
