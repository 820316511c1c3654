import * as vscode from 'vscode';
import type { SweepAgentChoices } from '../../core/agents/sweepAgentProcess.ts';
import { sweepAgentProcess } from '../../core/agents/sweepAgentProcess.ts';
import type { PythonPlace } from '../../core/agents/agentProcess.ts';
import type { Sweep } from '../../core/api/types.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import { runningOf } from '../sweeps/runningHere.ts';
import { keyToHandOn } from './ownKey.ts';
import { readyPython } from './readyPython.ts';
import { runInTerminal } from './runInTerminal.ts';
import { firstFolder, foldersWith, type StartFolder } from './startFolder.ts';
import { sweepDetailsIfKnown } from './sweepDetails.ts';

/** A plain sweep to run agents for, with what is known of it. */
export type AgentTarget = SweepPath & { readonly known?: Sweep | undefined };

/** Runs `wandb agent` for a plain sweep in a terminal of the editor, in the folder of the sweep's program. */
export async function startSweepAgent(services: Services, target: AgentTarget): Promise<void> {
  const { where, called } = await aboutAgents(services, target);
  const place = await readyPython(services, 'sweep', where.folder);
  if (place) await runAgents(services, { target, called, where, place, each: [{}] });
}

/** Where the agents of a sweep are started, and what the sweep is called: its name with the id beside it. */
export interface AboutAgents {
  /**
   * The folder that has the sweep's program; the first workspace folder where it is in none or in several, or where the
   * program is unknown.
   */
  readonly where: StartFolder;
  readonly called: string;
}

/** Looks both up; a sweep that cannot be asked about is called by its id. */
export async function aboutAgents(services: Services, target: AgentTarget): Promise<AboutAgents> {
  const details = await sweepDetailsIfKnown(services, target, target.known);
  const program = details?.config.program;
  const [only, ...others] = program === undefined ? [] : await foldersWith(program);
  return {
    where: only === undefined || others.length > 0 ? firstFolder() : only,
    called: details?.called ?? target.sweep,
  };
}

/** Starts one agent for each of the choices, each in its own terminal. */
export async function runAgents(
  services: Services,
  {
    target: { entity, project, sweep },
    called,
    where: { folder, cwd },
    place,
    each,
  }: AboutAgents & {
    readonly target: AgentTarget;
    readonly place: PythonPlace;
    readonly each: readonly SweepAgentChoices[];
  },
): Promise<void> {
  const { connection, platform } = services;
  const account = { host: connection.host, key: await keyToHandOn(services) };
  const taken = new Set(runningOf({ entity, project, sweep }, 'sweepAgent').map(({ name }) => name));
  for (const [index, choices] of each.entries()) {
    const name = freeName(called, taken, each.length > 1);
    taken.add(name);
    const process = sweepAgentProcess(place, account, { entity, project, name: sweep }, platform.env['PATH'], choices);
    await runInTerminal({ name, process, folder, cwd, quiet: index > 0 });
  }
}

/** A terminal's name that no agent of the sweep has: numbered where there are several. */
function freeName(called: string, taken: ReadonlySet<string>, several: boolean): string {
  const only = vscode.l10n.t('Agent of sweep {0}', called);
  if (!several && !taken.has(only)) return only;
  for (let number = 1; ; number++) {
    const name = vscode.l10n.t('Agent {0} of sweep {1}', number, called);
    if (!taken.has(name)) return name;
  }
}
