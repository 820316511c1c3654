import type { Uri } from 'vscode';

/** The last part of an address's path: what the person calls the file. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
