/** How a file is named in a configuration, with `/` between its parts. */
function parts(path: string): readonly string[] {
  return path.split(/[/\\]/).filter(part => part !== '' && part !== '.');
}

/** Whether a path of a configuration is one that no folder is needed for. */
export function isAbsolute(path: string): boolean {
  return /^([/\\]|[a-z]:[/\\])/i.test(path);
}

/**
 * The folder that a path of a configuration is relative to, by the place of a file found.
 * @param relative the path as the configuration has it: `engines/space.py`
 * @param found where a file is: `/home/jane/project/engines/space.py`
 * @returns `/home/jane/project`; undefined where the file found is another
 */
export function folderOf(relative: string, found: string): string | undefined {
  const wanted = parts(relative);
  if (isAbsolute(relative) || wanted.length === 0 || wanted.includes('..')) return undefined;
  const all = found.split('/');
  const rest = all.slice(0, -wanted.length);
  return rest.length > 0 && wanted.every((part, index) => all[rest.length + index] === part)
    ? rest.join('/')
    : undefined;
}

/**
 * The folders in which an engine's file looks for its neighbors: its own, and the one that the command is started in.
 * @param separator the file system's
 */
export function moduleFolders(cwd: string, source: string | undefined, separator: '/' | '\\'): readonly string[] {
  if (source === undefined || isAbsolute(source)) return [cwd];
  const inner = parts(source).slice(0, -1);
  return inner.length === 0 ? [cwd] : [[cwd, ...inner].join(separator), cwd];
}
