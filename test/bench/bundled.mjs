import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/install.mjs';

/**
 * Our side as it is shipped: bundled, not translated file by file. Gives what the modules export.
 *
 * @param name of the bundle's file in out/bench
 * @param modules paths in the repository
 */
export async function bundled(name, modules) {
  const outfile = join(root, 'out', 'bench', `${name}.mjs`);
  await build({
    stdin: {
      contents: modules.map(path => `export * from './${path}';`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    // Its file for Node uses `require`, which a bundle of ES modules does not have.
    alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
