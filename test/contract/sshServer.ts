// A real ssh server on loopback for one repository, if OpenSSH's sshd is installed; else a substitute that runs git's
// own side.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SSHD = process.env['SSHD'] ?? '/usr/sbin/sshd';

/** What git jobs go over here, in words. */
export const sshWords = (): string => (existsSync(SSHD) ? 'a local sshd' : 'a stand-in for ssh');

export interface SshWay {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/**
 * What git needs in its environment to reach `ssh://git@localhost/repo.git`, which is the repository in this folder.
 */
export function sshTo(folder: string): SshWay {
  const place = join(folder, '.git', 'ssh');
  mkdirSync(place);
  const port = startServer(place);
  const script = join(place, 'ssh.sh');
  const run =
    port === undefined
      ? 'exec sh -c "$there"'
      : `exec ssh -p ${String(port)} -i '${place}/key' -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null ` +
        '-o LogLevel=ERROR "$(id -un)@127.0.0.1" "$there"';
  writeFileSync(
    script,
    '#!/bin/sh\nfor word; do command="$word"; done\n' +
      `there="$(echo "$command" | sed "s#'/repo.git'#'${folder}'#")"\n${run}\n`,
  );
  chmodSync(script, 0o755);
  const stop = (): void => {
    const file = join(place, 'pid');
    if (port !== undefined && existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')));
  };
  return { env: { GIT_SSH_COMMAND: script, GIT_SSH_VARIANT: 'simple' }, stop };
}

/** The port of a server that takes one key, made for it; undefined if sshd is missing or cannot start here. */
function startServer(place: string): number | undefined {
  if (!existsSync(SSHD)) return undefined;
  for (const name of ['host', 'key'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(place, name)]);
  const port = 20_000 + (process.pid % 20_000);
  // `-o` of the command line, so that nothing of the machine's own configuration is read.
  const options = {
    ListenAddress: '127.0.0.1',
    HostKey: join(place, 'host'),
    AuthorizedKeysFile: join(place, 'key.pub'),
    PidFile: join(place, 'pid'),
    StrictModes: 'no',
    UsePAM: 'no',
    PasswordAuthentication: 'no',
    PermitRootLogin: 'prohibit-password',
  };
  const run = spawnSync(
    SSHD,
    [
      '-f',
      '/dev/null',
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
    ],
    { encoding: 'utf8' },
  );
  return run.status === 0 ? port : undefined;
}
