import * as vscode from 'vscode';
import type { PythonPlace } from '../../core/agents/agentProcess.ts';
import { pipArguments, probeProblem, type WandbProbe } from '../../core/agents/wandbProbe.ts';
import { withProgress } from '../ui/progress.ts';
import { pythonCandidates, placeOf } from './findPython.ts';
import { probePython } from './probePython.ts';
import { runInTerminal } from './runInTerminal.ts';

type Agent = 'launch' | 'sweep';

/** An interpreter and what is known of its wandb. */
interface Probed {
  readonly python: string;
  readonly probe: WandbProbe | undefined;
}

/** A Python that can start agents; undefined after the person was told what is missing and how to get it. */
export async function readyPython(
  agent: Agent,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<PythonPlace | undefined> {
  const found = await withProgress('statusBar', vscode.l10n.t('Looking for wandb…'), () => bestPython(agent, folder));
  const problem = probeProblem(found?.probe, agent);
  if (found && problem === undefined) return placeOf(found.python);
  const install = vscode.l10n.t('Install');
  const choose = vscode.l10n.t('Choose Interpreter');
  const canChoose = (await vscode.commands.getCommands()).includes('python.setInterpreter');
  const answer = await vscode.window.showWarningMessage(
    problem?.sentence ?? '',
    ...(found?.probe ? [install] : []),
    ...(canChoose ? [choose] : []),
  );
  if (answer === install && found)
    await runInTerminal({
      name: vscode.l10n.t('Install wandb'),
      process: { command: found.python, args: pipArguments(agent), env: {} },
      folder,
    });
  if (answer === choose) await vscode.commands.executeCommand('python.setInterpreter');
  return undefined;
}

/** The first that can start the agent; else the first that works at all. */
async function bestPython(agent: Agent, folder: vscode.WorkspaceFolder | undefined): Promise<Probed | undefined> {
  const probed: Probed[] = [];
  for (const python of await pythonCandidates(folder?.uri)) {
    const probe = await probePython(python, folder?.uri.fsPath);
    if (probeProblem(probe, agent) === undefined) return { python, probe };
    probed.push({ python, probe });
  }
  return probed.find(each => each.probe !== undefined) ?? probed[0];
}
