// `npm run measure -- NAME [WORD…]`: a long measure as a whole, of which `npm test` runs a sample; what the words do
// depends on the measure. Without a name: the list.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, root } from './install.mjs';

/** Each module exports `measure(words): Promise<void>`, which prints its figures. */
const MEASURES = {
  yaml: ['test/contract/yamlMeasure.ts', 'reading, PyYAML as the judge: 200,000 scalars, 20,000 documents'],
  launch: ['test/contract/launchMeasure.ts', "emitted text, PyYAML's dump as the judge: 100,000 values"],
  launchFaults: [
    'test/contract/launchFaultsMeasure.ts',
    'launch, resume, pause, stop, cancel under faults: 2,000 seeded runs with double clicks and killed windows',
  ],
  jobs: [
    'test/contract/jobsMeasure.ts',
    'jobs made by the real client and by us, side by side: same files, digests, aliases',
  ],
  corpus: ['test/contract/corpusMeasure.ts', "diagnostics on real sweep files and mutants, W&B's verdict as the judge"],
  programs: [
    'test/contract/programsMeasure.ts',
    'sweeps beside their programs, what happened when they were run as the judge',
  ],
  libraries: [
    'test/contract/librariesMeasure.ts',
    'programs of ten libraries that read command lines, run one parameter at a time, as the judge; record keeps it',
  ],
  sweepFiles: [
    'test/contract/sweepFilesMeasure.ts',
    'sweeps in Python as people write them, run with a stub of the client, as the judge; record keeps it',
  ],
  client: [
    'test/contract/clientMeasure.ts',
    'what a version of the client does otherwise than the one that we follow; -- VERSION, or the newest',
  ],
  decoders: [
    'test/contract/decodersMeasure.ts',
    'decoders of replies: each place of each reply null, missing, of a wrong type, with an unknown enum value',
  ],
  python: [
    'test/contract/pythonMeasure.ts',
    'sweeps in Python: real files and mutants written as Python, the same said of both',
  ],
  pythonWire: [
    'test/contract/pythonWireMeasure.ts',
    'sweeps of Python files as we create them and as `wandb.sweep` of the real client does: the same by wire',
  ],
  prefix: [
    'test/contract/prefixMeasure.ts',
    'every prefix of real sweep files: no exception, no Error in a part that is finished',
  ],
  chain: [
    'test/contract/chainMeasure.ts',
    'a launch to its end with the real agent and scheduler; pause, resume, stop, cancel, killed agent, own scheduler',
  ],
  generated: [
    'test/tools/generatedMeasure.ts',
    'tests over generated cases (edits, drafts, random sweeps, launches) with all of them',
  ],
  importance: [
    'test/contract/importanceMeasure.ts',
    'importance of parameters against scikit-learn, SciPy and Optuna: sweeps of up to 3,000 runs',
  ],
  propose: [
    'test/contract/proposeMeasure.ts',
    'the next sweep against going on: 28 problems, 20 seeds; names of problems choose, seeds=N',
  ],
  proposeKinds: [
    'test/core/propose/kinds/ownMeasure.ts',
    'the next sweep against going on: 58 kinds of problem of our own, 20 seeds; their names choose, seeds=N',
  ],
  forecast: [
    'test/core/results/forecast/forecastMeasure.ts',
    'how long generated sweeps of 46 kinds take, foretold from the first tenth, and whether the span holds',
  ],
  completion: [
    'test/contract/leaveOneOutMeasure.ts',
    'completion: each key and value of real files removed and asked for',
  ],
  faults: [
    'test/vscode/faultMeasure.ts',
    'what is told of each fault in each command, in real VS Code (80 min); names of commands and faults choose',
  ],
  everywhere: [
    'test/cli/everywhereMeasure.ts',
    "the npm package with MCP's inspector, pre-commit, Neovim and the step of the GitHub action; their names choose",
  ],
  explorerPictures: [
    'test/vscode/explorerPictures.ts',
    'pictures of the explorer in each of its states, dark and light',
  ],
  further: [
    'test/vscode/furtherMeasure.ts',
    'tests in real VS Code that take too long for each time: hosts, accounts, folders, faults in the explorer (5 min)',
  ],
  installed: [
    'test/vscode/installedMeasure.ts',
    'the packages as installed: corpus (the same said by editor and command), fresh (times, a launch), web',
  ],
  day: [
    'test/vscode/dayPictures.ts',
    'the first hour of somebody new, from an empty folder: a picture of each step, for a person to check',
  ],
  launchPictures: [
    'test/vscode/launchPictures.ts',
    'pictures of the lists, dry run, differences and refusals of launch and resume, dark and light',
  ],
  resultsPictures: [
    'test/vscode/resultsPictures.ts',
    'pictures of each state of the results and the preview, dark, light, high contrast, with axe; names choose',
  ],
  nextPictures: [
    'test/vscode/nextPictures.ts',
    'pictures of proposals with each kind of reason, time and cost ahead, sweeps that go on in vain; names choose',
  ],
  panelFaults: [
    'test/vscode/panelFaultMeasure.ts',
    'each fault of the emulator in the results of a sweep, in real VS Code (30 min); names of faults choose',
  ],
  pictures: [
    'test/vscode/languagePictures.ts',
    'pictures of diagnostics, suggestions, hovers, fixes, lens and hints, dark and light, also with Red Hat YAML',
  ],
  pseudo: [
    'test/vscode/pseudoMeasure.ts',
    'the tour, or the tests that words choose, in a pseudo-language: what is shown and not translated',
  ],
  wireEditor: [
    'test/vscode/wireEditorMeasure.ts',
    "one launch of each kind by real VS Code and by W&B's own client: the same is left behind",
  ],
  translated: [
    'test/vscode/translatedPictures.ts',
    'pictures of the extension in a language, from the first mistake to the results; -- LANGUAGE, or ja',
  ],
  viewFaults: [
    'test/core/live/viewFaultsMeasure.ts',
    'each fault of the emulator in each view, from the start and in the middle: what is shown, no storm, recovers',
  ],
  windows: [
    'test/vscode/windowsMeasure.ts',
    'windows that are killed between sending and the answer, and two that launch the same, in real VS Code',
  ],
};

const [name, ...words] = process.argv.slice(2);
const chosen = MEASURES[name];
if (!chosen || !existsSync(join(root, chosen[0]))) {
  console.log('npm run measure -- NAME, where NAME is one of:');
  for (const [key, [file, what]] of Object.entries(MEASURES))
    if (existsSync(join(root, file))) console.log(`  ${key.padEnd(12)} ${what}`);
  process.exit(name ? 1 : 0);
}
await installPackages(line => console.error(line));
const module = pathToFileURL(join(root, chosen[0])).href;
const code = `const { measure } = await import('${module}'); await measure(${JSON.stringify(words)});`;
const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
