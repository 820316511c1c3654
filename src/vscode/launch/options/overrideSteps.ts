import * as vscode from 'vscode';
import type { JsonValue } from '../../../core/json.ts';
import { constructValue } from '../../../core/yaml/read/construct.ts';
import { parseYaml } from '../../../core/yaml/read/parse.ts';
import { pyJsonDumps } from '../../../core/python/values/jsonDumps.ts';
import { pickText, type PickText } from '../../ui/wizard/pickText.ts';
import { answered, type Answer, type Step } from '../../ui/wizard/steps.ts';
import type { SweepSource } from '../sweepSource.ts';
import type { Answers } from './answers.ts';
import { splitArguments } from './splitArguments.ts';

/** What `pickText` gives for an item that changes nothing. */
const KEEP = '';

/** How many runs go on at a time. */
export function workersStep(source?: SweepSource): Step<Answers> {
  const written = source?.sweep.scheduler?.get('num_workers')?.source;
  return {
    name: 'workers',
    async ask(answers, at) {
      const chosen = await askText({
        title: vscode.l10n.t('Number of workers: runs at a time'),
        placeholder: vscode.l10n.t('Pick a number, or type one'),
        at,
        keep:
          source === undefined
            ? vscode.l10n.t('As it was launched')
            : written === undefined
              ? vscode.l10n.t('Not set: the scheduler uses 8')
              : vscode.l10n.t('As the file says: {0}', written),
        current: answers.options.numWorkers?.toString(),
        items: ['1', '2', '4', '8', '16'].map(value => ({ label: value, value })),
        check: text => (/^[1-9]\d{0,4}$/.test(text) ? undefined : vscode.l10n.t('Enter an integer of 1 or more.')),
      });
      return answered(chosen, value => ({
        ...answers,
        options: { ...answers.options, numWorkers: value === KEEP ? undefined : Number(value) },
      }));
    },
  };
}

/** Arguments of each run, in place of the job's. */
export function argumentsStep({ sweep }: SweepSource): Step<Answers> {
  const written = sweep.launch?.get('overrides')?.get('args')?.source;
  return {
    name: 'arguments',
    async ask(answers, at) {
      const chosen = await askText({
        title: vscode.l10n.t('Arguments of each run'),
        placeholder: vscode.l10n.t('Type them as in a terminal: --epochs 10 --name "my run"'),
        at,
        keep:
          written === undefined
            ? vscode.l10n.t('Not set: the arguments of the job')
            : vscode.l10n.t('As the file says: {0}', written),
        current: answers.options.args?.join(' '),
        items: [],
      });
      return answered(chosen, value => ({
        ...answers,
        options: { ...answers.options, args: value === KEEP ? undefined : splitArguments(value) },
      }));
    },
  };
}

/** Further values of each run's configuration. */
export function runConfigStep({ sweep }: SweepSource): Step<Answers> {
  const written = sweep.launch?.get('overrides')?.get('run_config')?.source;
  return {
    name: 'runConfig',
    async ask(answers, at) {
      const chosen = await askText({
        title: vscode.l10n.t('Further configuration of each run'),
        placeholder: vscode.l10n.t('Type key: value, key: value'),
        at,
        keep: written === undefined ? vscode.l10n.t('Not set') : vscode.l10n.t('As the file says: {0}', written),
        items: [],
        check: text => (readRunConfig(text) ? undefined : vscode.l10n.t('Write it as key: value, key: value.')),
      });
      return answered(chosen, value => ({
        ...answers,
        options: { ...answers.options, runConfig: value === KEEP ? undefined : readRunConfig(value) },
      }));
    },
  };
}

/** `lr: 0.1, layers: 3` as YAML reads it; undefined = not a mapping, or it holds a value that JSON cannot. */
export function readRunConfig(text: string): Readonly<Record<string, JsonValue>> | undefined {
  try {
    const built = constructValue(parseYaml(`{${text.trim().replace(/^\{|\}$/g, '')}}`));
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

interface AskText extends PickText {
  /** The row that changes nothing; before the items, but after what was chosen before. */
  readonly keep: string;
}

function askText({ keep, items, ...rest }: AskText): Promise<Answer<string>> {
  const others = items.filter(({ value }) => value !== rest.current);
  return pickText({ ...rest, items: [{ label: keep, value: KEEP }, ...others] });
}
