// Searches for API keys where none may be: plain (also in addresses, since keys do not contain letters that are encoded
// there), within anything in base64 (as `api:KEY` in a header), in hexadecimal, and in the two bytes a letter of some
// databases.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keys by where they were planted. */
type Keys = Readonly<Record<string, string>>;

/**
 * The part of a string that is in any base64 containing it, with anything before and after it: by how many bytes are
 * before it, modulo three.
 */
function inBase64(text: string): string[] {
  return [0, 1, 2].map(before => {
    const whole = Math.floor((before + text.length) / 3) * 4;
    return Buffer.from('\0'.repeat(before) + text)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, whole);
  });
}

/** The forms in which a key would give itself away, as bytes. */
function formsOf(key: string): { readonly form: string; readonly bytes: Buffer }[] {
  const encoded = inBase64(key);
  return [
    { form: 'plain', bytes: Buffer.from(key) },
    ...[...encoded, ...encoded.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))].map(text => ({
      form: 'base64',
      bytes: Buffer.from(text),
    })),
    { form: 'hexadecimal', bytes: Buffer.from(Buffer.from(key).toString('hex')) },
    { form: 'two bytes a letter', bytes: Buffer.from(key, 'utf16le') },
  ];
}

/** The keys found in some bytes, as sentences: never the key itself. */
export function searchBytes(keys: Keys, where: string, bytes: Buffer): string[] {
  const found = Object.entries(keys).flatMap(([planted, key]) =>
    formsOf(key)
      .filter(form => bytes.includes(form.bytes))
      .map(({ form }) => `the key ${planted}, ${form}, in ${where}`),
  );
  return [...new Set(found)];
}

/**
 * The same in every file below a folder but those where keys were planted; what cannot be read (a socket, a file just
 * removed) holds none.
 */
export function searchFolder(keys: Keys, folder: string, planted: readonly string[] = []): string[] {
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(path => !planted.includes(path) && isFile(path))
    .flatMap(path => [
      ...searchBytes(keys, `the name of ${path}`, Buffer.from(path)),
      ...searchBytes(keys, path, readFileSync(path)),
    ]);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * What the workbench keeps in the browser, as `{ where, text }`: its databases (state of the window, the workspace,
 * extensions) and storages.
 */
export function browserState(page: Page): Promise<{ where: string; text: string }[]> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => {
          done(request.result);
        };
        request.onerror = () => {
          fail(request.error ?? new Error('A request of a database failed.'));
        };
      });
    const textOf = (value: unknown): string =>
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? new TextDecoder('latin1').decode(value)
        : typeof value === 'string'
          ? value
          : JSON.stringify([value]); // (in a list: alone, undefined would give no text)
    const found: { where: string; text: string }[] = [];
    for (const { name = '' } of await window.indexedDB.databases()) {
      const database = await wait(window.indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const names = await wait(rows.getAllKeys());
        const values: readonly unknown[] = await wait(rows.getAll());
        for (const [i, value] of values.entries())
          found.push({ where: `${name}, ${store}, ${textOf(names[i])}`, text: textOf(value) });
      }
      database.close();
    }
    for (const [storage, items] of Object.entries({
      localStorage: window.localStorage,
      sessionStorage: window.sessionStorage,
    })) {
      for (const name of Object.keys(items))
        found.push({ where: `${storage}, ${name}`, text: items.getItem(name) ?? '' });
    }
    found.push(
      { where: 'the address', text: window.location.href },
      { where: 'cookies', text: window.document.cookie },
    );
    return found;
  });
}

/** Collects the command lines of a process's descendants, as long as it is not stopped. */
export class ProcessWatch {
  readonly lines = new Set<string>();
  private readonly family: Set<number>;
  private readonly timer: NodeJS.Timeout;

  constructor(pid: number) {
    this.family = new Set([pid]);
    this.timer = setInterval(() => {
      this.read();
    }, 40);
  }

  private read(): void {
    for (const name of readdirSync('/proc').filter(entry => /^\d+$/.test(entry))) {
      try {
        // "pid (name) state parent ...": a name may hold anything, so count from its closing bracket.
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
        if (!this.family.has(parent) && !this.family.has(Number(name))) continue;
        this.family.add(Number(name));
        this.lines.add(readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim());
      } catch {
        /* it has ended meanwhile */
      }
    }
  }

  stop(): string[] {
    clearInterval(this.timer);
    return [...this.lines].filter(Boolean);
  }
}
