// What a window pays for the extension: loading its entry bundle and activate(), each in a new process with a stub of
// the editor. The peer is another extension, if one is unpacked beside the repository, with its entry loaded in the
// same way.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const TIMES = 15;
const LIMITS = { load: 30, activate: 20 };

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const figures = values =>
  `median ${median(values).toFixed(1)} ms, ${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;

/** Loads an entry in new processes, and activates it where asked: milliseconds of each. */
function measure(entry, activate) {
  const results = { load: [], activate: [] };
  for (let i = 0; i < TIMES; i++) {
    const run = spawnSync(process.execPath, [join(here, 'activateOnce.cjs'), entry, String(activate)], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${entry} does not start with the stub:\n${run.stderr.slice(-2000)}`);
    const once = JSON.parse(run.stdout.trim().split('\n').at(-1));
    for (const key of Object.keys(results)) results[key].push(once[key]);
  }
  return results;
}

/** The entry of the other extension, unpacked beside the repository; undefined if it is missing. */
function peerEntry() {
  const shelf = join(root, '..', 'shared', 'neighbours');
  const archive = existsSync(shelf) ? readdirSync(shelf).find(name => name.endsWith('.vsix')) : undefined;
  if (!archive) return undefined;
  const folder = join(root, 'out', 'bench-peer');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (spawnSync('python3', ['-m', 'zipfile', '-e', join(shelf, archive), folder]).status !== 0) return undefined;
  const { main, displayName } = JSON.parse(readFileSync(join(folder, 'extension', 'package.json'), 'utf8'));
  return { name: displayName, entry: join(folder, 'extension', main.endsWith('.js') ? main : `${main}.js`) };
}

const built = spawnSync(process.execPath, ['esbuild.mjs', '--production'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (built.status !== 0) process.exit(1);
const ours = measure(join(root, 'dist', 'extension.cjs'), true);
console.log(`load      ${figures(ours.load)}   (at most ${LIMITS.load})`);
console.log(`activate  ${figures(ours.activate)}   (at most ${LIMITS.activate})`);
const peer = peerEntry();
if (peer) console.log(`beside    ${peer.name}: load ${figures(measure(peer.entry, false).load)}`);
else console.log('beside    no other extension is laid out next to the repository');
const over = Object.keys(LIMITS).filter(key => median(ours[key]) > LIMITS[key]);
if (over.length) {
  console.error(`Over the limit: ${over.join(', ')}`);
  process.exit(1);
}
