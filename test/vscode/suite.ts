// What a suite is made of: its tests, what each needs, and what each is given.
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { EditorParts } from './prepare.ts';
import type { Settings, Size } from './server.ts';
import type { Workbench } from './workbench.ts';

/** Where the editor's parts are, and the extension that it runs. */
export interface TestParts extends EditorParts {
  readonly extension: string;
}

/** What a test needs of its window; each may be missing. README.md in suites/ says more. */
export interface Needs {
  /** Signed out by default. */
  readonly account?: 'signedIn';
  /** User settings. In their strings, and in those of `env`, `{url}` and `{key}` are the emulator's. */
  readonly settings?: Settings;
  /** Environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder of test/fixtures; `sample` by default. */
  readonly workspace?: string;
  /** A folder with other extensions. */
  readonly extensionsDir?: string;
  readonly viewport?: Size;
  /** Arguments for the emulator; false = none is started. */
  readonly emulator?: false | readonly string[];
  /** A window that no test has used, where nothing is remembered. */
  readonly fresh?: boolean;
  /** Milliseconds that the test may take; 150,000 by default. */
  readonly limit?: number;
}

/** Node's `assert`, as far as the tests use it; what is missing does not match anything. */
export interface Check {
  ok(value: unknown, message?: string): void;
  equal(actual: unknown, expected: unknown, message?: string): void;
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  match(actual: string | null | undefined, expected: RegExp, message?: string): void;
  doesNotMatch(actual: string, expected: RegExp, message?: string): void;
}

/** What a test is given. */
export interface Context {
  /** The workbench as a person uses it. */
  readonly bench: Workbench;
  /** The emulator of W&B; using it in a test that needs none fails. */
  readonly emulator: EmulatorProcess;
  /** The test's own copy of the workspace. */
  readonly folder: string;
  readonly check: Check;
}

/** A test in real VS Code. */
export interface Test {
  readonly name: string;
  readonly needs?: Needs;
  /**
   * The test file that holds the same behavior in every run, as a path in the repository: this test repeats it in the
   * editor, for `npm run measure -- further` alone.
   */
  readonly repeats?: string;
  run(context: Context): unknown;
}

/** What a file of suites/ or further/ exports. */
export interface Suite {
  readonly tests: readonly Test[];
  /** Why its tests cannot run here, as a sentence; undefined = they can. */
  ready?(parts: TestParts): string | undefined | Promise<string | undefined>;
}
