/** Whether a commit holds a file or folder; undefined = git could not say. `path` counts from the top. */
export async function gitHolds(folder: string, commit: string, path: string): Promise<boolean | undefined> {
  const { execFile } = await import('node:child_process');
  const words = ['-C', folder, 'cat-file', '-e', `${commit}:${path}`];
  return new Promise(resolve => {
    execFile('git', words, { timeout: 15_000, windowsHide: true }, error => {
      if (!error) resolve(true);
      // A code is git's own answer; without one, it was not run to its end.
      else resolve(typeof error.code === 'number' ? false : undefined);
    });
  });
}
