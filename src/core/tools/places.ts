import { parseSweepAddress } from '../wandb/sweepAddress.ts';
import type { ProjectPath, SweepPath } from '../wandb/projectPath.ts';
import { ToolError } from './toolError.ts';
import type { ToolAccount, ToolHost } from './tool.ts';

/** The fields of every tool that is about a place in W&B. */
export const ENTITY = { type: 'string', optional: true, means: 'Team or user; the one in use by default' } as const;
export const PROJECT = { type: 'string', optional: true, means: 'Project; the one in use by default' } as const;
export const SWEEP = { type: 'string', means: 'ID of the sweep, such as 3ab4k2x1, or entity/project/ID' } as const;

/** What W&B allows in the names of entities and projects, generously. */
const NAME = /^[^\\/#?%:\p{Cc}]{1,128}$/u;

/** The account in use. Throws ToolError where nobody is signed in. */
export async function accountOf(host: ToolHost): Promise<ToolAccount> {
  const account = await host.account();
  if (account) return account;
  throw new ToolError(
    'Nobody is signed in to W&B.',
    host.signIn ?? 'ask the person to run the command “Launch Sweeps: Sign In”.',
    'account',
  );
}

/** The entity that is meant. Throws ToolError. */
export function entityOf(account: ToolAccount, named: string | undefined): string {
  return checkedName(named ?? account.entity, 'entity');
}

/** The project that is meant. Throws ToolError. */
export function projectOf(
  account: ToolAccount,
  named: { readonly entity?: string; readonly project?: string },
): ProjectPath {
  const entity = entityOf(account, named.entity);
  const own = entity === account.entity ? account.project : undefined;
  return { entity, project: checkedName(named.project ?? own, 'project') };
}

/** The sweep that is meant. Throws ToolError. */
export function sweepPathOf(account: ToolAccount, text: string): SweepPath {
  const address = parseSweepAddress(text);
  if (!address) throw new ToolError('This is not the ID of a sweep.', 'list_sweeps gives the IDs.');
  return { ...projectOf(account, address), sweep: address.sweep };
}

function checkedName(name: string | undefined, what: 'entity' | 'project'): string {
  if (name === undefined) throw new ToolError(`No ${what} is in use.`, `name the ${what}.`);
  if (!NAME.test(name)) throw new ToolError(`This is not the name of a W&B ${what}.`, `name the ${what} alone.`);
  return name;
}
