/**
 * Whether a terminal is that of a task. In a workspace of several folders the editor puts the task's source before its
 * name and the folder after it, with a separator that depends on its language.
 * @param terminal the terminal's name
 * @param source the source of the task, as the editor shows it
 * @param folders the names of the workspace's folders
 */
export function isTerminalOf(
  terminal: string,
  { name, source, folders }: { readonly name: string; readonly source: string; readonly folders: readonly string[] },
): boolean {
  if (terminal === name) return true;
  if (!terminal.startsWith(source)) return false;
  const rest = terminal.slice(source.length).replace(/^[\s:\uff1a]+/u, '');
  return rest === name || folders.some(folder => rest === `${name} (${folder})`);
}
