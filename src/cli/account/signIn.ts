import * as l10n from '@vscode/l10n';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import type { ToolAccount } from '../../core/tools/tool.ts';
import { CommandFailure } from '../commandFailure.ts';
import { findAccount, type AccountOptions } from './findAccount.ts';

/** Where a command works: what its options name, else what the client's environment and settings do. */
export interface Place {
  readonly entity?: string;
  readonly project?: string;
}

/** An account with the place in use. Throws CommandFailure where no key is found, and ApiError. */
export async function signIn(options: AccountOptions, place: Place, signal?: AbortSignal): Promise<ToolAccount> {
  const found = await findAccount(options, signal);
  if ('refused' in found) throw new CommandFailure(found.refused);
  const { account } = found;
  // A project belongs to its entity.
  const isOther = place.entity !== undefined && place.entity !== account.entity;
  return {
    ...account,
    entity: place.entity ?? account.entity,
    project: place.project ?? (isOther ? undefined : account.project),
  };
}

/** The entity in use. Throws CommandFailure. */
export function entityIn({ entity }: ToolAccount): string {
  if (entity === undefined)
    throw new CommandFailure(l10n.t('No entity is in use. Name one with --entity, or set {0}.', ENVIRONMENT.entity));
  return entity;
}

/** The project in use. Throws CommandFailure. */
export function projectIn(account: ToolAccount): { readonly entity: string; readonly project: string } {
  const entity = entityIn(account);
  if (account.project === undefined)
    throw new CommandFailure(l10n.t('No project is in use. Name one with --project, or set {0}.', ENVIRONMENT.project));
  return { entity, project: account.project };
}
