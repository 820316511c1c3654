/** At most this many folders next to a sweep file are searched for scripts. */
export const MOST_FOLDERS = 50;

/** Whether a file's name is that of a script that a sweep may start. */
export function isScript(name: string): boolean {
  return /\.(?:py|sh|R|jl)$/.test(name);
}
