import type { LaunchedSweep } from '../../core/launch/outcome.ts';
import type { LaunchContext } from './launchContext.ts';

/** Has the explorer follow a sweep that was launched here; `queue` is undefined for a plain one. */
export function watchLaunch({ services }: LaunchContext, sweep: LaunchedSweep, _queue: string | undefined): void {
  services.connection.live?.track([{ entity: sweep.entity, project: sweep.project, sweep: sweep.name }]);
}
