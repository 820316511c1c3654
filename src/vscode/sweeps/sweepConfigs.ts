import type * as vscode from 'vscode';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import { accountText } from '../explorer/accountText.ts';
import { queryOf } from '../ui/documents.ts';

const KIND = 'config';

/** Configurations of sweeps as documents, read from W&B when the editor asks. */
export function provideSweepConfigs(services: Pick<Services, 'connection' | 'log' | 'documents'>): vscode.Disposable {
  return services.documents.provide(KIND, uri =>
    accountText(services, uri, async client => {
      const [{ sweep }, { sweepText }] = await Promise.all([
        import('../../core/api/operations/sweep.ts'),
        import('../../core/explorer/documents/sweepText.ts'),
      ]);
      const { entity = '', project = '', sweep: name = '' } = queryOf(uri);
      return sweepText(await sweep(client, { entity, project, sweep: name }), { entity, project });
    }),
  );
}

/** The address of a sweep's configuration. */
export function sweepConfigUri(
  { connection, documents }: Pick<Services, 'connection' | 'documents'>,
  path: SweepPath,
): vscode.Uri {
  return documents.uri(KIND, `Sweep ${path.sweep}.yaml`, { host: connection.host, ...path });
}
