// The commands that versions of the client are compared by: one launch of each kind, a sample of the recordings, and
// the life of a sweep.
import { readRecordings } from './launchRecordings.ts';
import { sharedFile } from './launchShared.ts';
import { clientArguments, wireCases } from './launchWireCases.ts';
import type { ClientCommand } from './clientDone.ts';

/** Of the recordings that do not resume (a world of the emulator has other sweeps), every so many. */
const EVERY = 12;
const PLACE = 'my-team/my-proj';

/** All of them; the recordings only where they are beside the repository. */
export function clientCommands(): ClientCommand[] {
  const wire = wireCases.map(each => ({
    name: each.name,
    argv: clientArguments(each),
    files: each.file ? { [each.file.name]: each.file.text } : {},
  }));
  const path = sharedFile('wandb', 'launch-parity-2.jsonl');
  const recorded = (path === undefined ? [] : readRecordings(path))
    .filter(({ argv }) => !argv.some(word => word === '-r' || word.startsWith('--resume')))
    .filter((_, index) => index % EVERY === 0)
    .map(({ id, argv, files }) => ({ name: `recording ${id}`, argv, files }));
  const life = ['pause', 'resume', 'stop', 'cancel'].map(action => ({
    name: `sweep --${action}`,
    argv: ['sweep', `--${action}`, `${PLACE}/${action === 'resume' ? 'paused01' : 'running1'}`],
    files: {},
  }));
  return [...wire, ...recorded, ...life, ...jobs];
}

const jobs: readonly ClientCommand[] = [
  {
    name: 'job from code',
    argv: ['job', 'create', 'code', '-e', 'my-team', '-p', 'my-proj', '-n', 'mine', '-E', 'python train.py', '.'],
    files: { 'train.py': 'print(1)\n', 'requirements.txt': 'numpy==1.26\n' },
  },
  {
    name: 'job from an image',
    argv: ['job', 'create', 'image', '-e', 'my-team', '-p', 'my-proj', '-n', 'mine', 'reg.example.com/train:1'],
    files: {},
  },
];
