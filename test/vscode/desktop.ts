// `node scripts/editor.mjs --desktop`: the suite inside the extension host alone, in the desktop editor that
// VSCODE_VERSION names (`oldest`, `stable`,
// `insiders` or a number). For CI's three systems; `npm test` runs it in whatever editor there is.
import { join } from 'node:path';
import { runInside } from './inside.ts';
import { here } from './prepare.ts';

const { passed, failed } = await runInside(join(here, '..', '..'));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
