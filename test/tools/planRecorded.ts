// A command line of the official client, recorded with its files and environment, answered by our plan.
import { readArguments, WHERE, type ArgumentSpec } from '../../src/cli/planArguments.ts';
import { foundSweep, noFile, planWithoutFile, refused } from '../../src/cli/planAnswers.ts';
import { planLaunch } from '../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../src/core/launch/plan/planPlain.ts';
import { isBag } from '../../src/core/json.ts';
import type { LaunchFile, Plan } from '../../src/core/launch/plan/types.ts';
import { planUpdate } from '../../src/core/launch/resume/planUpdate.ts';
import { parseSweepAddress } from '../../src/core/wandb/sweepAddress.ts';
import { planResume } from '../../src/core/launch/resume/planResume.ts';
import { ENVIRONMENT } from '../../src/core/wandb/environment.ts';

/** A line of launch-parity.jsonl, as far as it is asked. */
export interface RecordedCase {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, unknown>>;
  /** What `SweepWithRuns` answered: null = not found. */
  readonly sweep: unknown;
}

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
  options: {
    ...WHERE,
    '--name': 'name',
    '--program': 'program',
    '--update': 'update',
    '--settings': 'settings',
    '-R': 'priorRun',
    '--prior_run': 'priorRun',
  },
  repeat: ['priorRun'],
  flags: { '--controller': 'local', '--verbose': 'verbose' },
};
/** The user of the recordings (launch-parity.md). */
const RECORDED_USER = 'jane';

/** Reads a case from its line. Throws an Error that says why a line is not a case. */
export function readCase(line: string): { readonly id: unknown; readonly case: RecordedCase } {
  const value: unknown = JSON.parse(line);
  if (!isBag(value)) throw new Error('it is not a JSON object');
  const argv: unknown = value.argv;
  if (!Array.isArray(argv) || !argv.every(word => typeof word === 'string'))
    throw new Error('its argv is not a list of words');
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

/** What we would send for a recorded command line, or why not. */
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
  const flags = { name: values.name, program: values.program, local: read.flags.has('local') };
  if (plain && file && values.update) {
    // The client reads no address of a page, as we do where a person types one.
    const address = /^https?:/.test(values.update) ? undefined : parseSweepAddress(values.update);
    const found = foundSweep(sweep);
    if (!address || found === undefined)
      return refused('foundSweep', 'The id or config of the recorded sweep is missing.');
    const { entity = choices.entity, project = choices.project } = address;
    if (entity === undefined) return refused('noEntity', 'The sweep has no entity. Give -e, or ENTITY/PROJECT/SWEEP.');
    return planUpdate(file, found, { ...choices, entity, project, sweep: address.sweep }, flags);
  }
  if (plain && file) return planPlain(file, choices, flags);
  if (!values.resume) return file ? planLaunch(file, choices) : planWithoutFile(choices);
  const found = foundSweep(sweep);
  return found === undefined
    ? refused('foundSweep', 'The id or config of the recorded sweep is missing.')
    : planResume(file, found, { ...choices, sweep: values.resume });
}
