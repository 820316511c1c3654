import * as vscode from 'vscode';
import { DEFAULT_HOST, serverOf } from '../../core/wandb/forge.ts';
import { readHost } from '../../core/wandb/typedHost.ts';
import { SECTION, SETTINGS } from '../ids.ts';

/** A choice, and what the setting was when it was made: a setting that changed since takes precedence again. */
interface Choice {
  readonly value: string;
  readonly setting: string;
}

const LAST_HOST = 'lastHost';
type Remembered = 'host' | 'entity' | 'project' | 'queue' | 'account';

/** What the person chose, by workspace folder, together with the settings. */
export class Memory {
  constructor(private readonly context: vscode.ExtensionContext) {}

  /**
   * Base address of the host in use, and whether the person or their settings named it. `problem` = the setting is not
   * an address.
   */
  host(): { readonly host: string; readonly named: boolean; readonly problem?: string } {
    const setting = hostSetting();
    const chosen = this.chosen('host:', setting);
    if (chosen !== undefined) return { host: chosen, named: true };
    if (setting !== '') {
      const checked = readHost(setting);
      return 'host' in checked
        ? { host: checked.host, named: true }
        : { host: setting, named: true, problem: checked.problem };
    }
    const last = this.context.globalState.get<string>(LAST_HOST);
    return { host: last ?? DEFAULT_HOST, named: last !== undefined };
  }

  async chooseHost(host: string): Promise<void> {
    await this.put('host:', host, hostSetting());
    await this.context.globalState.update(LAST_HOST, host);
  }

  /** The account used last on a host, by its id. */
  account(host: string): string | undefined {
    const name = `account:${serverOf(host)}`;
    return this.chosen(name, '') ?? this.context.globalState.get<string>(name);
  }

  /** Whether any account was used before, on any host. */
  hadAccount(): boolean {
    return this.context.globalState.keys().some(name => name.startsWith('account:'));
  }

  async chooseAccount(host: string, id: string): Promise<void> {
    const name = `account:${serverOf(host)}`;
    await this.put(name, id, '');
    await this.context.globalState.update(name, id);
  }

  /** Entity, project or queue of a folder on a host: what was chosen last, else the setting; undefined = neither. */
  of(what: 'entity' | 'project' | 'queue', host: string, folder: vscode.Uri | undefined): string | undefined {
    const setting = settingOf(what, folder);
    return this.chosen(key(what, host, folder), setting) ?? (setting === '' ? undefined : setting);
  }

  /** The queue of an entity: a choice counts only for the entity that it was made in, a setting for all. */
  queueIn(entity: string, host: string, folder: vscode.Uri | undefined): string | undefined {
    const known = this.of('queue', host, folder);
    if (known === undefined || !known.includes('/')) return known;
    return known.startsWith(`${entity}/`) ? known.slice(entity.length + 1) : undefined;
  }

  /** Remembers a choice; undefined forgets it. */
  async choose(
    what: 'entity' | 'project' | 'queue',
    host: string,
    folder: vscode.Uri | undefined,
    value: string | undefined,
  ): Promise<void> {
    if (value === undefined) await this.context.workspaceState.update(key(what, host, folder), undefined);
    else await this.put(key(what, host, folder), value, settingOf(what, folder));
  }

  private chosen(name: string, setting: string): string | undefined {
    const choice = this.context.workspaceState.get<Choice>(name);
    return choice?.setting === setting ? choice.value : undefined;
  }

  private async put(name: string, value: string, setting: string): Promise<void> {
    await this.context.workspaceState.update(name, { value, setting } satisfies Choice);
  }
}

/** The person's own: a workspace cannot say where a key goes. */
function hostSetting(): string {
  return vscode.workspace.getConfiguration(SECTION).inspect<string>(SETTINGS.host)?.globalValue ?? '';
}

function settingOf(what: 'entity' | 'project' | 'queue', folder: vscode.Uri | undefined): string {
  return vscode.workspace
    .getConfiguration(SECTION, folder ?? null)
    .get<string>(SETTINGS[what], '')
    .trim();
}

function key(what: Remembered, host: string, folder: vscode.Uri | undefined): string {
  return `${what}:${serverOf(host)}:${folder?.toString() ?? ''}`;
}
