import type { SweepFilter } from '../../live/sweepFilter.ts';
import type { SweepOrder } from '../../live/sweepOrder.ts';
import type { ArrangedRuns } from '../../results/panel/arrangedRuns.ts';
import type { RunPath, SweepPath } from '../../wandb/projectPath.ts';

/** Which sweeps and runs the Sweeps view shows, and in which order, as the person chose. */
export interface SweepsShown {
  filter(): SweepFilter;
  /** The filter as JSON for the server, where that searches by it; undefined = what is loaded is filtered here. */
  serverFilters(): string | undefined;
  order(): SweepOrder;
  /** In which order a sweep's runs are shown, in the server's words; undefined = the best first. */
  runOrder(sweep: string): string | undefined;
  /** The runs that a panel of results shows of a sweep; undefined = no panel sorts or filters them. */
  panelRuns(sweep: string): ArrangedRuns | undefined;
  /** Sweeps and runs that were looked for in this window, wherever they are in their lists. */
  found(): readonly SweepPath[];
  foundRuns(): readonly RunPath[];
}

/** All of them, as they come. */
export const ALL_SHOWN: SweepsShown = {
  filter: () => ({}),
  serverFilters: () => undefined,
  order: () => 'newest',
  runOrder: () => undefined,
  panelRuns: () => undefined,
  found: () => [],
  foundRuns: () => [],
};
