import * as vscode from 'vscode';
import type { Sweep } from '../../core/api/types.ts';
import { parseSweepAddress } from '../../core/wandb/sweepAddress.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { sweepName, sweepNameAndId } from '../../core/live/sweepName.ts';
import { sweepStateWords, sweepVerbs } from '../../core/explorer/rows/sweepState.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** A sweep that a command is about. */
export interface SweepTarget extends SweepPath {
  /** Undefined if only its address was given. */
  readonly known: Sweep | undefined;
}

/** Its name with the id beside it. */
export function nameOf({ known, sweep }: SweepTarget): string {
  return known === undefined ? sweep : sweepNameAndId(known);
}

export type SweepCapability = ReturnType<typeof sweepVerbs>[number];

/** The sweeps of the rows that a menu hands over. */
export function sweepsOfRows(args: readonly unknown[]): readonly SweepTarget[] {
  return chosenNodes(args, 'sweeps', 'sweep').map(node => ({
    entity: node.list.address.entity,
    project: node.list.address.project,
    sweep: node.value.name,
    known: node.value,
  }));
}

const PAGE = 50;

/**
 * Asks for one of the project's newest sweeps that the command fits; an id, `entity/project/id` or the address of a
 * sweep's page can be typed. undefined = the person left.
 */
export async function askForSweep(
  services: Services,
  title: string,
  fits?: SweepCapability | ((sweep: Sweep) => boolean),
): Promise<SweepTarget | undefined> {
  const { connection } = services;
  const place = await connection.place();
  if (!place) return undefined;
  const { client } = connection;
  if (!client) return undefined;
  const byName = new Map<string, Sweep>();
  const chosen = await pickText({
    title,
    placeholder: vscode.l10n.t('A sweep of {0}/{1}, or type an ID or address', place.entity, place.project),
    items: [],
    check: text =>
      parseSweepAddress(text)
        ? undefined
        : vscode.l10n.t('Type an ID, entity/project/ID, or the address of a sweep’s page.'),
    more: async signal => {
      const { sweeps } = await import('../../core/api/operations/sweeps.ts');
      const page = await sweeps(client, { ...place, first: PAGE }, { signal });
      const fitting = page.items.filter(
        sweep =>
          fits === undefined ||
          (typeof fits === 'function' ? fits(sweep) : sweepVerbs(sweep.state, true).includes(fits)),
      );
      fitting.forEach(sweep => byName.set(sweep.name, sweep));
      return fitting.length
        ? fitting.map(toItem)
        : [
            {
              label: vscode.l10n.t('None of the newest {0} sweeps can be used here. Type the ID of another.', PAGE),
              alwaysShow: true,
            },
          ];
    },
  });
  if (typeof chosen !== 'object') return undefined;
  const address = parseSweepAddress(chosen.value);
  if (!address) return undefined;
  return {
    entity: address.entity ?? place.entity,
    project: address.project ?? place.project,
    sweep: address.sweep,
    known: byName.get(address.sweep),
  };
}

function toItem(sweep: Sweep): TextItem {
  const { word, icon } = sweepStateWords(sweep.state);
  const name = sweepName(sweep);
  return {
    ...iconLabel(icon.id, name),
    description: [name === sweep.name ? undefined : sweep.name, word, sweep.launchedAs?.queue]
      .filter(Boolean)
      .join(' · '),
    value: sweep.name,
  };
}
