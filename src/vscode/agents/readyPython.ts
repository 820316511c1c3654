import * as vscode from 'vscode';
import type { PythonPlace } from '../../core/agents/agentProcess.ts';
import { choosePython, type Interpreter } from '../../core/agents/choosePython.ts';
import { pipArguments, probeProblem, type ProbeProblem, type PythonUse } from '../../core/agents/pythonNeeds.ts';
import { expandHome } from '../../core/credentials/machine.ts';
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
  { context, platform }: Pick<Services, 'context' | 'platform'>,
  use: PythonUse,
  folder: vscode.WorkspaceFolder | undefined,
): Promise<ReadyPython | undefined> {
  const memory = context.workspaceState;
  const found = await withProgress('statusBar', vscode.l10n.t('Looking for wandb…'), () =>
    findInterpreters(use, folder?.uri),
  );
  const search: Search = { use, folder, home: platform.home };
  const choice = choosePython(found, memory.get<string>(LAST));
  let python = choice.kind === 'ask' ? await askForPython(choice.among, search) : choice.python;
  if (choice.kind === 'ask' && python === undefined) return undefined;
  for (;;) {
    const problem = python === undefined ? probeProblem(undefined, use, '') : python.problem;
    if (python !== undefined && problem === undefined) break;
    python = await afterTelling(problem, python, found, search);
    if (python === undefined) return undefined;
  }
  if (choice.kind === 'ask' || python.from === 'person') await memory.update(LAST, python.shown);
  return { ...placeOf(python.python), shown: python.shown, version: python.probe?.version };
}

/** What a Python is looked for. */
interface Search {
  readonly use: PythonUse;
  readonly folder: vscode.WorkspaceFolder | undefined;
  /** What `~` means in a path that is typed. */
  readonly home: string | undefined;
}

/** Tells what is missing; gives the same Python after the installation, or another; undefined = the person left. */
async function afterTelling(
  problem: ProbeProblem | undefined,
  python: Interpreter | undefined,
  found: readonly Interpreter[],
  search: Search,
): Promise<Interpreter | undefined> {
  const install = vscode.l10n.t('Install');
  const choose = vscode.l10n.t('Choose Another Python');
  const answer = await vscode.window.showWarningMessage(
    problem?.sentence ?? '',
    ...(problem?.install === undefined ? [] : [install]),
    choose,
  );
  if (answer === choose) return askForPython(found, search);
  if (answer !== install || python === undefined || problem?.install === undefined) return undefined;
  const { use, folder } = search;
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
  { use, folder, home }: Search,
): Promise<Interpreter | undefined> {
  const chosen = await pickText({
    title: vscode.l10n.t('Choose the Python to use'),
    placeholder: vscode.l10n.t('An interpreter, or type the path of another'),
    items: among.map((each): TextItem => ({
      label: vscode.workspace.asRelativePath(each.shown),
      value: each.python,
      // On a line of its own: a path is mostly as long as the list is wide.
      detail: [sourceOf(each), each.problem?.words ?? versionsOf(each)].filter(Boolean).join(' · '),
    })),
  });
  if (typeof chosen !== 'object') return undefined;
  const known = among.find(({ python }) => python === chosen.value);
  if (known !== undefined) return { ...known, from: 'person' };
  const typed = await withProgress('statusBar', vscode.l10n.t('Looking for wandb…'), () =>
    askInterpreter({ python: expandHome(chosen.value, home), from: 'person' }, use, folder?.uri),
  );
  // What is started may have another working folder, so a relative path is replaced by what the Python says of itself.
  return { ...typed, python: typed.shown };
}

function sourceOf({ from }: Interpreter): string {
  const sources: Record<Interpreter['from'], string> = {
    editor: vscode.l10n.t('chosen in the Python extension'),
    folder: vscode.l10n.t('environment of the folder'),
    path: vscode.l10n.t('found on the PATH'),
    person: '',
  };
  return sources[from];
}

function versionsOf({ probe }: Interpreter): string {
  return probe?.python === undefined
    ? vscode.l10n.t('wandb {0}', probe?.version ?? '')
    : vscode.l10n.t('Python {0}, wandb {1}', probe.python, probe.version ?? '');
}
