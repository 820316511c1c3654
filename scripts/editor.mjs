// `node scripts/editor.mjs [words]`: the tests in real VS Code (test/vscode/run.ts). `--desktop`: the suite inside the
// extension host alone (desktop.ts); `--web`: the tests in VS Code for the Web (web/run.ts). Works from a fresh clone.
import { installPackages } from './install.mjs';

const ENTRIES = { '--desktop': 'desktop', '--web': 'web/run' };
const entry = ENTRIES[process.argv[2]] ?? 'run';
await installPackages(line => console.error(line));
const { register } = await import('tsx/esm/api');
register();
await import(`../test/vscode/${entry}.ts`);
