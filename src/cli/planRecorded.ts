// A command line of the official client, as recorded with its files and surroundings, answered by our plan.
import { planLaunch } from '../core/launch/plan/planLaunch.ts';
import { planPlain } from '../core/launch/plan/planPlain.ts';
import { planResume } from '../core/launch/resume/planResume.ts';
import type { FoundSweep, LaunchFile, Plan } from '../core/launch/plan/types.ts';
import { readArguments, type ArgumentSpec } from './planArguments.ts';
import { ENVIRONMENT } from '../core/wandb/environment.ts';

/** A line of launch-parity.jsonl, as far as it is asked. */
export interface RecordedCase {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, unknown>>;
  /** What `SweepWithRuns` answered: null = not found. */
  readonly sweep: unknown;
}

/** How `-p` and `-e` are written. */
export const WHERE = { '-p': 'project', '--project': 'project', '-e': 'entity', '--entity': 'entity' };
const LAUNCH_SWEEP: ArgumentSpec = {
  options: {
    ...WHERE,
    '-q': 'queue',
    '--queue': 'queue',
    '-r': 'resume',
    '--resume_id': 'resume',
    '-R': 'priorRun',
    '--prior_run': 'priorRun',
  },
  repeat: ['priorRun'],
  flags: {},
};
const SWEEP: ArgumentSpec = {
  options: { ...WHERE, '--name': 'name', '--program': 'program', '-R': 'priorRun', '--prior_run': 'priorRun' },
  repeat: ['priorRun'],
  flags: { '--controller': 'local', '--verbose': 'verbose' },
};
/** The user of the recordings (launch-parity.md). */
const RECORDED_USER = 'jane';

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A refusal as a plan. */
export const refused = (code: string, message: string): Plan => ({ refused: { code, message } });

/** A file that is named and not there. */
export const noFile = (name: string): Plan =>
  refused('noSuchFile', `The file ${name} is not there or cannot be read; check its name.`);

/** A case of a line of text. Throws an Error with a sentence for a line that is none. */
export function readCase(line: string): { readonly id: unknown; readonly case: RecordedCase } {
  const value: unknown = JSON.parse(line);
  if (!isBag(value)) throw new Error('it is no JSON object');
  const argv: unknown = value.argv;
  if (!Array.isArray(argv) || !argv.every(word => typeof word === 'string'))
    throw new Error('its argv is no list of words');
  return {
    id: value.id,
    case: {
      argv,
      files: isBag(value.files) ? value.files : {},
      env: isBag(value.env) ? value.env : {},
      sweep: value.sweep,
    },
  };
}

/** The sweep that `SweepWithRuns` answered: null where it was not found, undefined where this is no sweep. */
export function foundSweep(value: unknown): FoundSweep | null | undefined {
  if (value === null || value === undefined) return null;
  if (!isBag(value)) return undefined;
  const { id, name, state, config, scheduler } = value;
  if (typeof id !== 'string' || typeof config !== 'string') return undefined;
  const text = (part: unknown) => (typeof part === 'string' ? part : '');
  return {
    id,
    name: text(name),
    state: text(state),
    config,
    scheduler: typeof scheduler === 'string' ? scheduler : null,
  };
}

/** What we would send for it, or why not. */
export function planRecorded({ argv, files, env, sweep }: RecordedCase): Plan {
  const [command = '', ...words] = argv;
  const plain = command === 'sweep';
  if (!plain && command !== 'launch-sweep')
    return refused('usage', `The command ${command} launches no sweep; it begins with launch-sweep or sweep.`);
  const read = readArguments(words, plain ? SWEEP : LAUNCH_SWEEP);
  if (typeof read === 'string') return refused('usage', `${read} See wandb ${command} --help.`);
  const { values, repeated, rest } = read;
  if (words.length === 0 || rest.length > 1 || (plain && rest.length === 0))
    return refused('usage', `Name one file; see wandb ${command} --help.`);
  const of = (variable: string) => (typeof env[variable] === 'string' ? env[variable] : undefined);
  const choices = {
    entity: values.entity || of(ENVIRONMENT.entity),
    project: values.project || of(ENVIRONMENT.project),
    queue: values.queue,
    author: RECORDED_USER,
    priorRuns: repeated.priorRun,
  };
  const [name] = rest;
  const text = name === undefined ? undefined : files[name];
  if (name !== undefined && typeof text !== 'string') return noFile(name);
  const file: LaunchFile | null = name !== undefined && typeof text === 'string' ? { name, text } : null;
  if (plain && file)
    return planPlain(file, choices, { name: values.name, program: values.program, local: read.flags.has('local') });
  if (!values.resume) return file ? planLaunch(file, choices) : planWithoutFile(choices);
  const found = foundSweep(sweep);
  return found === undefined
    ? refused('foundSweep', 'The sweep recorded has no id and config.')
    : planResume(file, found, { ...choices, sweep: values.resume });
}

/** A launch that names neither file nor sweep; the client asks for entity and project first. */
export function planWithoutFile(choices: { readonly entity?: string; readonly project?: string }): Plan {
  const early = planLaunch({ name: 'sweep.yaml', text: '' }, choices);
  const needsTarget = 'refused' in early && (early.refused.code === 'noEntity' || early.refused.code === 'noProject');
  return needsTarget ? early : refused('nothingGiven', 'Name a file to launch, or a sweep to resume.');
}
