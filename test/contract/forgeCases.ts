// What W&B's client 0.31.0 did with hosts, netrc files, settings and environments, and what we decide in its place.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { CredentialSources } from '../../src/core/credentials/machine.ts';
import { sharedFile } from './launchShared.ts';

/** One recorded case; what it holds depends on its kind. */
export interface ForgeCase {
  readonly id: string;
  readonly kind: 'host' | 'netrc' | 'key' | 'write' | 'remember' | 'auth';
  readonly about: string;
  readonly input: {
    readonly host?: string;
    readonly key?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly netrc?: string;
    readonly netrcName?: string;
    readonly netrc2?: string;
    readonly netrc2Name?: string;
    readonly settings?: { readonly global?: string; readonly workspace?: string };
    readonly dotWandb?: string;
  };
  readonly expected: {
    readonly url?: string;
    readonly appUrl?: string;
    readonly authorizeUrl?: string;
    readonly forgeHost?: string | null;
    readonly isLocal?: boolean;
    readonly sweepUrl?: string;
    readonly settings?: { readonly baseUrl?: string; readonly appUrl?: string; readonly error?: string };
    readonly error?: string;
    readonly ok?: boolean;
    readonly key?: string | null;
    readonly source?: string;
    readonly printed?: readonly string[];
    readonly netrc?: string;
    readonly global?: string | null;
    readonly workspace?: string | null;
    readonly baseUrl?: string;
    readonly credentials?: { readonly key?: string; readonly identityTokenFile?: string } | null;
  };
}

/** All cases; undefined where the reference material is not beside the repository. */
export function forgeCases(): readonly ForgeCase[] | undefined {
  const path = sharedFile('wandb', 'forge-cases.json');
  return path === undefined
    ? undefined
    : (JSON.parse(readFileSync(path, 'utf8')) as { readonly cases: readonly ForgeCase[] }).cases;
}

const HOME = '/home/jane';
/** The folder that is open, and what the cases call it. */
const FOLDER = `${HOME}/project`;
const FOLDER_OF_CASES = ['$HOME', 'work'].join('/');

/** A path or sentence of a case with our folders in place of its own. */
export const inHome = (text: string): string => text.replaceAll(FOLDER_OF_CASES, FOLDER).replaceAll('$HOME', HOME);

/** The machine of a case: its home folder, and the folder in it that is open. */
export function machineOf({ input }: ForgeCase): CredentialSources {
  const { netrc, netrcName = '.netrc', netrc2, netrc2Name = '', settings, dotWandb } = input;
  const files: Readonly<Record<string, string | undefined>> = {
    [`${HOME}/${netrcName}`]: netrc,
    ...(netrc2 === undefined ? {} : { [`${HOME}/${netrc2Name}`]: netrc2 }),
    [`${HOME}/.config/wandb/settings`]: settings?.global,
    [`${FOLDER}/wandb/settings`]: settings?.workspace,
    [`${FOLDER}/.wandb/settings`]: dotWandb,
  };
  const paths = Object.keys(files).filter(path => files[path] !== undefined);
  return {
    env: Object.fromEntries(Object.entries(input.env ?? {}).map(([name, value]) => [name, inHome(value)])),
    home: HOME,
    folder: FOLDER,
    readFile: path => Promise.resolve(files[path]),
    exists: path => Promise.resolve(paths.some(each => each === path || each.startsWith(`${path}/`))),
  };
}

/** A path as the client makes it absolute. */
export const absolute = (path: string): string => posix.resolve(FOLDER, path);

/** The warnings and errors that the client printed, without the frame of its validator. */
export function warningsOf({ expected }: ForgeCase): readonly string[] {
  const printed = inHome((expected.printed ?? []).join('\n'));
  return [
    ...[...printed.matchAll(/termwarn: (.*)/g)].map(([, words = '']) => words),
    ...[...printed.matchAll(/Value error, (.*?) \[type=/g)].map(([, words = '']) => words),
  ];
}
