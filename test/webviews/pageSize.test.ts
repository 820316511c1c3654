import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { basename } from 'node:path';
import { pages } from '../../scripts/pages.mjs';
import { smallScripts } from '../../scripts/smallScripts.mjs';

/** In bytes, minified: a page is loaded when it is first opened, in a remote window over the network. */
const MOST = 150_000;

describe('The scripts of the pages', function () {
  this.timeout(60_000);

  it('stay small as they are packaged', async () => {
    const { outputFiles } = await build({
      ...pages,
      minify: true,
      write: false,
      plugins: [...(pages.plugins ?? []), smallScripts],
    });
    const scripts = outputFiles.filter(({ path }) => path.endsWith('.js'));
    assert.deepEqual(scripts.map(({ path }) => basename(path)).toSorted(), ['preview.js', 'results.js']);
    for (const { path, contents } of scripts)
      assert.ok(contents.length <= MOST, `${basename(path)}: ${contents.length} bytes`);
  });
});
