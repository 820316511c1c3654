/** Paths in a folder that git ignores, with `/` and from the folder; none where there is no repository or no git. */
export async function gitIgnored(folder: string): Promise<ReadonlySet<string>> {
  const { execFile } = await import('node:child_process');
  const words = ['-C', folder, 'ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'];
  const output = await new Promise<string>(resolve => {
    execFile('git', words, { timeout: 15_000, windowsHide: true, maxBuffer: 16 * 1024 * 1024 }, (error, stdout) => {
      resolve(error ? '' : stdout);
    });
  });
  return new Set(output.split('\0').flatMap(path => path.replace(/\/$/, '') || []));
}
