/** What git says of a folder. */
export interface GitState {
  readonly remote: string;
  /** Forty hexadecimal digits. */
  readonly commit: string;
  readonly branch: string | undefined;
  /** Files that differ from the commit: an agent will not see the changes. */
  readonly changed: number;
  /** False where no branch of the remote holds the commit: an agent cannot fetch it. */
  readonly pushed: boolean;
  /** The folder's path in the repository; '' = its top. */
  readonly prefix: string;
}

/** Asks git; undefined without a repository, a commit, a remote or git itself. */
export async function gitState(folder: string): Promise<GitState | undefined> {
  const { execFile } = await import('node:child_process');
  const git = (...args: readonly string[]): Promise<string | undefined> =>
    new Promise(resolve => {
      execFile(
        'git',
        ['-C', folder, ...args],
        {
          timeout: 15_000,
          windowsHide: true,
          env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
        },
        (error, stdout) => {
          resolve(error ? undefined : stdout.trim());
        },
      );
    });
  const [commit, names, branch, status, prefix] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('remote'),
    git('symbolic-ref', '--short', '-q', 'HEAD'),
    git('status', '--porcelain'),
    git('rev-parse', '--show-prefix'),
  ]);
  const all = names?.split('\n').filter(name => name !== '') ?? [];
  const name = all.includes('origin') ? 'origin' : all[0];
  if (commit === undefined || name === undefined) return undefined;
  const [remote, holding] = await Promise.all([
    git('remote', 'get-url', name),
    git('branch', '-r', '--contains', commit),
  ]);
  if (!remote) return undefined;
  return {
    remote,
    commit,
    branch,
    changed: status ? status.split('\n').length : 0,
    pushed: !!holding?.split('\n').some(line => line.trim().startsWith(`${name}/`)),
    prefix: prefix ?? '',
  };
}
