import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntentJournal } from '../../core/launch/send/intent.ts';

const ENDING = '.txt';

/** What is about to be launched, in files of a folder that every process of the person shares. */
export function createFileJournal(folder: string): IntentJournal {
  const fileOf = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex') + ENDING);
  return {
    get: async key => (await read(fileOf(key)))?.value,
    async put(key, value) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Renamed into place, so that nobody reads a partial file.
      const half = join(folder, `${randomUUID()}.half`);
      await writeFile(half, `${key}\n${value}`, { mode: 0o600 });
      await rename(half, fileOf(key));
    },
    remove: key => rm(fileOf(key), { force: true }),
    async keys(prefix) {
      const names = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const entries = await Promise.all(
        names.filter(name => name.endsWith(ENDING)).map(name => read(join(folder, name))),
      );
      return entries.flatMap(entry => (entry?.key.startsWith(prefix) ? [entry.key] : []));
    },
    async claim(key, value) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return writeFile(fileOf(key), `${key}\n${value}`, { flag: 'wx', mode: 0o600 }).then(
        () => true,
        (error: unknown) => {
          if (codeOf(error) === 'EEXIST') return false;
          throw error;
        },
      );
    },
  };
}

async function read(file: string): Promise<{ readonly key: string; readonly value: string } | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    return { key: text.slice(0, end), value: text.slice(end + 1) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
