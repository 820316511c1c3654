import * as vscode from 'vscode';
import { orderText } from '../../core/explorer/rows/orderText.ts';
import { SWEEP_ORDERS, type SweepOrder } from '../../core/live/sweepOrder.ts';
import { capitalized } from '../../core/sentence.ts';
import type { Services } from '../services.ts';
import { pickOne } from '../ui/wizard/pickOne.ts';
import type { Explorer } from './explorer.ts';
import { loadEvery } from './loadEvery.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

const ICONS: Readonly<Record<SweepOrder, string>> = {
  newest: 'arrow-down',
  oldest: 'arrow-up',
  updated: 'history',
  name: 'case-sensitive',
  state: 'circle-filled',
};

/** Sort Sweeps: the choice is remembered. All but the newest first need every sweep, so the others are loaded. */
export async function sortSweeps(services: Services, explorer: Explorer): Promise<void> {
  const current = explorer.choices.order();
  const chosen = await pickOne<SweepOrder>({
    title: vscode.l10n.t('Sort sweeps'),
    placeholder: vscode.l10n.t('In which order the view shows sweeps'),
    items: SWEEP_ORDERS.map(order => ({
      ...iconLabel(ICONS[order], capitalized(orderText(order))),
      description: order === current ? vscode.l10n.t('chosen') : undefined,
      value: order,
    })),
    current,
  });
  if (typeof chosen !== 'object') return;
  await explorer.choices.setOrder(chosen.value);
  if (chosen.value !== 'newest') await loadEvery(services, explorer);
}
