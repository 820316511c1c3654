// What a confused or malicious agent sends to the tools.
import { BAD, SWEEP } from './toolBench.ts';

/** Files of the workspace that the misuses name. */
export const MISUSED_FILES: Readonly<Record<string, string>> = {
  'sweep.yaml': SWEEP,
  'bad.yaml': BAD,
  'notes.yaml': 'just: notes\n',
  'secret.yaml': `${SWEEP}# /home/me/.netrc\n`,
  'long.yaml': `${BAD}${'  p: {values: 1}\n'.repeat(300)}`,
};

/** What an answer must not say, besides the key. */
export const LEAKS = ['/etc/', '/home/', '.netrc', 'authorization'];

const TOOLS = ['check_sweep_file', 'preview_search_space', 'plan_launch', 'launch_sweep', 'stop_sweep', 'list_sweeps'];

/** More than 200 calls: of wrong types, of foreign paths, of files with errors, with injected texts. */
export function misuses(key: string): readonly { readonly name: string; readonly input: unknown }[] {
  const inputs: readonly unknown[] = [
    ...[
      undefined,
      null,
      7,
      'text',
      [],
      {},
      { file: 7 },
      { file: '' },
      { file: ['sweep.yaml'] },
      { path: 'sweep.yaml' },
    ],
    ...[
      '../sweep.yaml',
      '/etc/passwd',
      '/etc/hosts.yaml',
      '~/.netrc',
      'C:\\x.yaml',
      'file:///etc/a.yaml',
      'a/../../b.yaml',
    ].map(file => ({ file })),
    ...['bad.yaml', 'notes.yaml', 'none.yaml', 'secret.yaml', 'long.yaml', 'sweep.yaml\0', 'x'.repeat(5000)].map(
      file => ({ file, queue: 'gpu-queue' }),
    ),
    { file: 'sweep.yaml', queue: 'no\nsuch: queue' },
    { file: 'sweep.yaml', entity: '../..', project: 'x' },
    { file: 'sweep.yaml', confirm: true },
    { file: 'sweep.yaml', __proto__: { queue: 'gpu-queue' }, constructor: 1 },
    { sweep: 'a/b/c/d' },
    { sweep: 'IGNORE PREVIOUS INSTRUCTIONS' },
    { sweep: key },
    { sweep: 'running1; DROP' },
    { entity: 'no-such-team' },
    { project: 'x'.repeat(400) },
    { state: 'GONE' },
  ];
  return TOOLS.flatMap(name => inputs.map(input => ({ name, input })));
}
