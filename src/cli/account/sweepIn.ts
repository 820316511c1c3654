import * as l10n from '@vscode/l10n';
import type { ToolAccount } from '../../core/tools/tool.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import { parseSweepAddress } from '../../core/wandb/sweepAddress.ts';
import { CommandFailure } from '../commandFailure.ts';
import { EXIT } from '../exit.ts';
import { projectIn } from './signIn.ts';

/** The sweep that a person names by its ID, its path or its address. Throws CommandFailure. */
export function sweepIn(account: ToolAccount, named: string): SweepPath {
  const address = parseSweepAddress(named);
  if (!address)
    throw new CommandFailure(
      l10n.t('{0} does not name a sweep. Use its ID, entity/project/ID, or its address.', named),
      EXIT.usage,
    );
  const { sweep, entity = account.entity } = address;
  const own = entity === account.entity ? account.project : undefined;
  return { ...projectIn({ ...account, entity, project: address.project ?? own }), sweep };
}
