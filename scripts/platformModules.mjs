// The modules that a browser cannot have, and what it has in their place. The bundle imports them by name from outside,
// so that all others are in it once, for Node and for browsers.
import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from './install.mjs';

const IN_BROWSER = {
  'src/vscode/ui/platformNode.ts': 'src/vscode/ui/platformWeb.ts',
  'src/vscode/panels/results/computeImportanceNode.ts': 'src/vscode/panels/results/computeImportanceWeb.ts',
  'src/vscode/jobs/createJob.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/jobs/uploadSearchSpace.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startAgent.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startSweepAgent.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startSweepAgents.ts': 'src/vscode/notInBrowser.ts',
  'src/vscode/agents/startSweepScheduler.ts': 'src/vscode/notInBrowser.ts',
};

/** The output of a source that is an entry point, as other outputs import it. */
const outputOf = source => `./${basename(source, '.ts')}.cjs`;

/** The sources of both, which are entry points. */
export const PLATFORM_SOURCES = [...new Set(Object.entries(IN_BROWSER).flat())];

/** Those of the browser alone. */
export const BROWSER_SOURCES = [...new Set(Object.values(IN_BROWSER))];

/** The outputs that a browser has, each by that of Node's in whose place it is. */
export const BROWSER_OUTPUTS = new Map(Object.entries(IN_BROWSER).map(pair => pair.map(outputOf)));

/** Leaves them outside. The build fails where one is missing, or where nothing imports it. */
export const platformModules = {
  name: 'platform-modules',
  setup(build) {
    const nodes = new Map(Object.keys(IN_BROWSER).map(source => [join(root, source), outputOf(source)]));
    const imported = new Set();
    const toErrors = (files, what) => ({ errors: files.map(file => ({ text: `${relative(root, file)} ${what}` })) });
    build.onStart(() => {
      imported.clear();
      const missing = PLATFORM_SOURCES.filter(source => !existsSync(join(root, source)));
      return toErrors(missing, 'of IN_BROWSER is missing');
    });
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir, kind }) => {
      const file = join(resolveDir, path);
      if (kind === 'entry-point' || !nodes.has(file)) return undefined;
      imported.add(file);
      return { path: nodes.get(file), external: true };
    });
    build.onEnd(({ errors }) => {
      const unused = errors.length ? [] : [...nodes.keys()].filter(file => !imported.has(file));
      return toErrors(unused, 'of IN_BROWSER is imported by nothing');
    });
  },
};
