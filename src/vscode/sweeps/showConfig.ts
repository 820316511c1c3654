import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { sweepConfigUri } from './sweepConfigs.ts';

/** Show Configuration of the selected sweeps, as W&B keeps it. */
export async function showConfig(services: Services, args: readonly unknown[]): Promise<void> {
  for (const { list, value } of chosenNodes(args, 'sweeps', 'sweep')) {
    const { entity, project } = list.address;
    await services.documents.show(sweepConfigUri(services, { entity, project, sweep: value.name }));
  }
}
