import * as vscode from 'vscode';
import type { IntentJournal } from '../../core/launch/send/intent.ts';
import { isNotFound } from './exists.ts';
import type { Platform } from './platform.ts';

const FOLDER = 'intents';
const ENDING = '.txt';

/**
 * What is about to be launched, in files of the extension's own storage: every window of this machine sees them, and
 * they outlive a window that is killed. A file is named by its key's digest, for keys hold addresses of any length, and
 * begins with the key. A browser has no exclusive creation; there a claim settles by being read back. Only writers need
 * one.
 */
export function createJournal(
  storage: vscode.Uri,
  { createExclusively }: Pick<Platform, 'createExclusively'> = {},
): IntentJournal {
  const folder = vscode.Uri.joinPath(storage, FOLDER);
  const { fs } = vscode.workspace;
  const fileOf = async (key: string): Promise<vscode.Uri> =>
    vscode.Uri.joinPath(folder, `${await digest(key)}${ENDING}`);
  return {
    async get(key) {
      return (await read(await fileOf(key)))?.value;
    },
    async put(key, value) {
      await fs.createDirectory(folder);
      // Renamed into place, so that nobody reads a partial file.
      const half = vscode.Uri.joinPath(folder, `${globalThis.crypto.randomUUID()}.half`);
      await fs.writeFile(half, new TextEncoder().encode(contents(key, value)));
      await fs.rename(half, await fileOf(key), { overwrite: true });
    },
    async remove(key) {
      try {
        await fs.delete(await fileOf(key));
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
    async keys(prefix) {
      const names = await fs.readDirectory(folder).then(
        found => found,
        (error: unknown) => {
          if (isNotFound(error)) return [];
          throw error;
        },
      );
      const entries = await Promise.all(
        names.filter(([name]) => name.endsWith(ENDING)).map(([name]) => read(vscode.Uri.joinPath(folder, name))),
      );
      return entries
        .map(entry => entry?.key)
        .filter(key => key !== undefined)
        .filter(key => key.startsWith(prefix));
    },
    ...(createExclusively && {
      async claim(key: string, value: string): Promise<boolean> {
        await fs.createDirectory(folder);
        return createExclusively((await fileOf(key)).fsPath, contents(key, value));
      },
    }),
  };
}

const contents = (key: string, value: string): string => `${key}\n${value}`;

async function read(file: vscode.Uri): Promise<{ readonly key: string; readonly value: string } | undefined> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const end = text.indexOf('\n');
    return { key: text.slice(0, end), value: text.slice(end + 1) };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function digest(key: string): Promise<string> {
  const bytes = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
