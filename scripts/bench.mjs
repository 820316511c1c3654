// `npm run bench [-- NAME [WORD…]]`: speed, each with a peer in the same run; what the words do depends on the
// benchmark. Never part of the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, installPackages, root } from './install.mjs';

const folder = join(root, 'test', 'bench');
const all = existsSync(folder)
  ? readdirSync(folder)
      .filter(f => f.endsWith('.bench.mjs'))
      .map(f => f.replace('.bench.mjs', ''))
  : [];
const [name, ...words] = process.argv.slice(2);
if (name && !all.includes(name)) {
  console.log(`npm run bench -- NAME, where NAME is one of: ${all.join(', ')}`);
  process.exit(1);
}
const log = line => console.error(line);
await installPackages(log);
await buildExtension(log);
let code = 0;
for (const each of name ? [name] : all) {
  console.log(`\n== ${each}`);
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', join(folder, `${each}.bench.mjs`), ...words],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  code ||= run.status ?? 1;
}
process.exit(code);
