// `npm run check:types`: the types of the core (no editor, no DOM, no Node), of the webviews' pages (a browser, nothing
// else) and of everything, by TypeScript's native
// compiler. The package `typescript` stays for the tools that call its parser.
import { spawnSync } from 'node:child_process';
import { root, tool } from './install.mjs';

const [command, ...args] = tool('typescript-7', 'tsc');
const failed = ['tsconfig.core.json', 'tsconfig.webviews.json', 'tsconfig.json'].filter(
  config => spawnSync(command, [...args, '-p', config], { cwd: root, stdio: 'inherit' }).status !== 0,
);
process.exit(failed.length ? 1 : 0);
