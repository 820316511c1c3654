import * as vscode from 'vscode';
import type { JsonValue } from '../../../core/json.ts';
import { DEFAULT_WORKERS } from '../../../core/wandb/blockKeys.ts';
import { publishedScheduler } from '../../../core/wandb/schedulerJobs.ts';
import { constructValue } from '../../../core/yaml/read/construct.ts';
import { parseYaml } from '../../../core/yaml/read/parse.ts';
import { pyJsonDumps } from '../../../core/python/values/jsonDumps.ts';
import { answered, type Step } from '../../ui/wizard/steps.ts';
import type { SweepSource } from '../sweepSource.ts';
import type { Answers } from './answers.ts';
import { askOption } from './askOption.ts';
import { joinArguments, splitArguments } from './splitArguments.ts';

/** How many runs go on at a time. `keep`: the words of the row that changes nothing. */
export function workersStep(keep: string): Step<Answers> {
  return {
    name: 'workers',
    async ask(answers, at) {
      const chosen = await askOption<number>({
        title: vscode.l10n.t('Number of workers: runs at a time'),
        placeholder: vscode.l10n.t('Pick a number, or type one'),
        at,
        keep,
        chosen: answers.options.numWorkers,
        textOf: String,
        others: ['1', '2', '4', '8', '16'],
        read: typed =>
          /^[1-9]\d{0,4}$/.test(typed)
            ? { value: Number(typed) }
            : { problem: vscode.l10n.t('Enter an integer of 1 or more.') },
      });
      return answered(chosen, numWorkers => ({ ...answers, options: { ...answers.options, numWorkers } }));
    },
  };
}

/** What a file says of its workers, for the row that changes nothing. */
export function workersOf({ sweep: { scheduler } }: SweepSource): string {
  if (publishedScheduler(scheduler?.get('job')?.text) !== undefined)
    return vscode.l10n.t('As it is: this scheduler job always uses 1');
  const written = scheduler?.get('num_workers')?.source;
  return written === undefined
    ? vscode.l10n.t('As it is: not set, so the scheduler uses {0}', DEFAULT_WORKERS)
    : vscode.l10n.t('As the file says: {0}', written);
}

/** Arguments of each run, in place of the job's. */
export function argumentsStep({ sweep }: SweepSource): Step<Answers> {
  const written = sweep.launch?.get('overrides')?.get('args')?.source;
  return {
    name: 'arguments',
    async ask(answers, at) {
      const chosen = await askOption<readonly string[]>({
        title: vscode.l10n.t('Arguments of each run'),
        placeholder: vscode.l10n.t('Type them as in a terminal: --epochs 10 --name "my run"'),
        at,
        keep:
          written === undefined
            ? vscode.l10n.t('As it is: not set, so the arguments of the job')
            : vscode.l10n.t('As the file says: {0}', written),
        chosen: answers.options.args,
        textOf: joinArguments,
        read: typed => {
          const value = splitArguments(typed);
          return value.length > 0
            ? { value }
            : { problem: vscode.l10n.t('Type them as in a terminal: --epochs 10 --name "my run"') };
        },
      });
      return answered(chosen, args => ({ ...answers, options: { ...answers.options, args } }));
    },
  };
}

/** Further values of each run's configuration. */
export function runConfigStep({ sweep }: SweepSource): Step<Answers> {
  const written = sweep.launch?.get('overrides')?.get('run_config')?.source;
  return {
    name: 'runConfig',
    async ask(answers, at) {
      const chosen = await askOption<Readonly<Record<string, JsonValue>>>({
        title: vscode.l10n.t('Further configuration of each run'),
        placeholder: vscode.l10n.t('Type key: value, key: value'),
        at,
        keep:
          written === undefined ? vscode.l10n.t('As it is: not set') : vscode.l10n.t('As the file says: {0}', written),
        chosen: answers.options.runConfig,
        textOf: runConfigText,
        read: typed => {
          const value = readRunConfig(typed);
          return value === undefined ? { problem: vscode.l10n.t('Write it as key: value, key: value.') } : { value };
        },
      });
      return answered(chosen, runConfig => ({ ...answers, options: { ...answers.options, runConfig } }));
    },
  };
}

function runConfigText(values: Readonly<Record<string, JsonValue>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${/^[A-Za-z_][\w.-]*$/.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ');
}

/** `lr: 0.1, layers: 3` as YAML reads it; undefined = not a mapping, or it holds a value that JSON cannot. */
export function readRunConfig(text: string): Readonly<Record<string, JsonValue>> | undefined {
  try {
    const typed = text.trim();
    const built = constructValue(parseYaml(typed.startsWith('{') ? typed : `{${typed}}`));
    if (
      !('value' in built) ||
      built.value.type !== 'map' ||
      built.value.entries.length === 0 ||
      built.value.entries.some(([, value]) => value.type === 'null')
    )
      return undefined;
    const value: unknown = JSON.parse(pyJsonDumps(built.value));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, JsonValue>>) : undefined;
  } catch {
    return undefined;
  }
}
