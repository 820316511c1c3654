import * as vscode from 'vscode';
import type { PythonPlace } from '../../core/agents/agentProcess.ts';
import { choosePython, type Interpreter } from '../../core/agents/choosePython.ts';
import { pipArguments, probeProblem, type PythonUse } from '../../core/agents/pythonNeeds.ts';
import type { Services } from '../services.ts';
import { withProgress } from '../ui/progress.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';
import { askInterpreter, findInterpreters, placeOf } from './findPython.ts';
import { runToItsEnd } from './runInTerminal.ts';

/** A Python that can start what is asked for. */
export interface ReadyPython extends PythonPlace {
  /** Its path, for people. */
  readonly shown: string;
  /** The version of its wandb, where it is known. */
  readonly version: string | undefined;
}

const LAST = 'launchSweeps.lastPython';

/**
 * A Python that can start it, chosen by the person where there are several; undefined after the person was told what is
 * missing and how to get it, or left.
 */
export async function readyPython(
  { context }: Pick<Services, 'context'>,
  use: PythonUse,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<ReadyPython | undefined> {
  const memory = context.workspaceState;
  const found = await withProgress('statusBar', vscode.l10n.t('Looking for wandb…'), () =>
    findInterpreters(use, folder?.uri),
  );
  const choice = choosePython(found, memory.get<string>(LAST));
  let python = choice.kind === 'ask' ? await askForPython(choice.among, use, folder) : choice.python;
  if (choice.kind === 'ask' && python === undefined) return undefined;
  for (;;) {
    const problem = python === undefined ? probeProblem(undefined, use, '') : python.problem;
    if (python !== undefined && problem === undefined) break;
    python = await fixed(python, { found, use, folder });
    if (python === undefined) return undefined;
  }
  if (choice.kind === 'ask' || python.from === 'person') await memory.update(LAST, python.shown);
  return { ...placeOf(python.python), shown: python.shown, version: python.probe?.version };
}

interface Around {
  readonly found: readonly Interpreter[];
  readonly use: PythonUse;
  readonly folder: vscode.WorkspaceFolder | undefined;
}

/** Tells what is missing; gives the same Python after the installation, or another; undefined = the person left. */
async function fixed(python: Interpreter | undefined, around: Around): Promise<Interpreter | undefined> {
  const { use, folder, found } = around;
  const problem = probeProblem(python?.probe, use, python?.shown ?? '');
  const install = vscode.l10n.t('Install');
  const choose = vscode.l10n.t('Choose Another Python');
  const answer = await vscode.window.showWarningMessage(
    problem?.sentence ?? '',
    ...(problem?.install === undefined ? [] : [install]),
    choose,
  );
  if (answer === choose) return askForPython(found, use, folder);
  if (answer !== install || python === undefined || problem?.install === undefined) return undefined;
  const code = await runToItsEnd({
    name: vscode.l10n.t('Install wandb'),
    process: { command: python.python, args: pipArguments(problem.install), env: {} },
    folder,
  });
  return code === 0 ? askInterpreter(python, use, folder?.uri) : undefined;
}

/** One of the interpreters, or a path that is typed; undefined = the person left. */
async function askForPython(
  among: readonly Interpreter[],
  use: PythonUse,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<Interpreter | undefined> {
  const chosen = await pickText({
    title: vscode.l10n.t('Choose the Python to use'),
    placeholder: vscode.l10n.t('An interpreter, or type the path of another'),
    items: among.map((each): TextItem => ({
      label: each.shown,
      value: each.python,
      description: [sourceOf(each), each.problem?.words ?? versionsOf(each)].filter(Boolean).join(' · '),
    })),
  });
  if (typeof chosen !== 'object') return undefined;
  const known = among.find(({ python }) => python === chosen.value);
  if (known !== undefined) return { ...known, from: 'person' };
  return withProgress('statusBar', vscode.l10n.t('Looking for wandb…'), () =>
    askInterpreter({ python: chosen.value, from: 'person' }, use, folder?.uri),
  );
}

function sourceOf({ from }: Interpreter): string {
  switch (from) {
    case 'editor':
      return vscode.l10n.t('chosen in the Python extension');
    case 'folder':
      return vscode.l10n.t('environment of the folder');
    case 'path':
      return vscode.l10n.t('found on the PATH');
    case 'person':
      return '';
  }
}

function versionsOf({ probe }: Interpreter): string {
  return probe?.python === undefined
    ? vscode.l10n.t('wandb {0}', probe?.version ?? '')
    : vscode.l10n.t('Python {0}, wandb {1}', probe.python, probe.version ?? '');
}
