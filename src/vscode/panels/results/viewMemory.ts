import { PLAIN_VIEW, type ResultsView } from '../../../contract/resultsView.ts';
import type { SweepToOpen } from '../../../core/results/panel/openSweep.ts';
import { projectPathText } from '../../../core/wandb/projectPath.ts';
import type { Services } from '../../services.ts';
import { inBackground } from '../../ui/background.ts';
import { readView } from './readRequest.ts';

/** Remembers how columns were arranged for the next sweep of the same project. */
export function rememberView(services: Services, toOpen: readonly SweepToOpen[], { columns }: ResultsView): void {
  inBackground(services, 'results', () => services.context.workspaceState.update(keyOf(toOpen), { columns }), {
    quiet: true,
  });
}

/** The view to begin with. */
export function rememberedView({ context }: Services, toOpen: readonly SweepToOpen[]): ResultsView {
  const kept = context.workspaceState.get<unknown>(keyOf(toOpen));
  return readView({ ...PLAIN_VIEW, ...(typeof kept === 'object' ? kept : {}) }) ?? PLAIN_VIEW;
}

function keyOf([first]: readonly SweepToOpen[]): string {
  return `results ${first ? projectPathText(first.path) : ''}`;
}
