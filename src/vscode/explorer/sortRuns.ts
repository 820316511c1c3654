import * as vscode from 'vscode';
import { runOrderText } from '../../core/explorer/rows/orderText.ts';
import { RUN_ORDERS, type ParameterOrder, type RunOrder } from '../../core/live/runOrder.ts';
import { readSweepConfig } from '../../core/live/sweepConfig.ts';
import { sweepName } from '../../core/live/sweepName.ts';
import { capitalized } from '../../core/sentence.ts';
import { pickOne, type Choice } from '../ui/wizard/pickOne.ts';
import { chosenNodes } from './chosenNodes.ts';
import type { Explorer } from './explorer.ts';

const same = (a: RunOrder | ParameterOrder, b: RunOrder | ParameterOrder): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.parameter === b.parameter && a.down === b.down : a === b;

/** Sort Runs: by the metric or time for all sweeps, which is remembered, or by a parameter for this one. */
export async function sortRuns(explorer: Explorer, args: readonly unknown[]): Promise<void> {
  const [row] = chosenNodes(args, 'sweeps', 'sweep');
  if (row === undefined) return;
  const { value: sweep } = row;
  const config = readSweepConfig(sweep.config);
  const current = explorer.choices.chosenRunOrder(sweep.name);
  // The server orders by a parameter at the top; one in a group is in the value of another.
  const parameters = config.sampled.flatMap(names => (names.length === 1 ? names : []));
  const choice = (order: RunOrder | ParameterOrder): Choice<RunOrder | ParameterOrder> => {
    const words = runOrderText(order);
    return {
      label: typeof order === 'object' ? words : capitalized(words),
      description: same(order, current) ? vscode.l10n.t('chosen') : undefined,
      value: order,
    };
  };
  const items: Choice<RunOrder | ParameterOrder>[] = [
    ...RUN_ORDERS.map(choice),
    ...(parameters.length === 0
      ? []
      : [{ label: vscode.l10n.t('Parameters of this sweep'), kind: vscode.QuickPickItemKind.Separator }]),
    ...parameters.flatMap(parameter => [choice({ parameter, down: false }), choice({ parameter, down: true })]),
  ];
  const chosen = await pickOne<RunOrder | ParameterOrder>({
    title: vscode.l10n.t('Sort runs of {0}', sweepName(sweep, config)),
    placeholder: vscode.l10n.t('In which order runs are shown'),
    items,
    current: items.find(item => item.value !== undefined && same(item.value, current))?.value,
  });
  if (typeof chosen === 'object') await explorer.choices.setRunOrder(sweep.name, chosen.value);
}
