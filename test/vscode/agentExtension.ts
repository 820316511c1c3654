// An extension that calls tools as an agent in the editor does, by `vscode.lm.invokeTool`: it takes calls from a file
// of the workspace and writes the answers into another. For tests that then answer its dialogs as a person.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import type { Workbench } from './workbench.ts';

/** The folder of extensions that contains only it. */
export const agentFolder = join(root, 'out', 'neighbours', 'agent');

const CALLS = 'agent-calls.json';
const ANSWERS = 'agent-answers.json';

/** A call of a tool by its name in the core. */
export interface AgentCall {
  readonly name: string;
  readonly input: unknown;
}

const CODE = `
const vscode = require('vscode');
const fs = require('node:fs');
const path = require('node:path');
exports.activate = () => {
  const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
  const [calls, answers] = [${JSON.stringify(CALLS)}, ${JSON.stringify(ANSWERS)}].map(name => path.join(folder, name));
  setInterval(async () => {
    if (!fs.existsSync(calls)) return;
    const list = JSON.parse(fs.readFileSync(calls, 'utf8'));
    fs.rmSync(calls);
    const told = [];
    for (const { name, input } of list) {
      try {
        const { content } = await vscode.lm.invokeTool('launchSweeps_' + name, {
          input,
          toolInvocationToken: undefined,
        });
        told.push(content.map(part => part.value ?? '').join(''));
      } catch (error) {
        told.push('REFUSED ' + error.message);
      }
    }
    fs.writeFileSync(answers + '.half', JSON.stringify(told));
    fs.renameSync(answers + '.half', answers);
  }, 50);
};
`;

/** Writes the extension where the editor finds it. */
export function layOutAgent(): undefined {
  const folder = join(agentFolder, 'tests.agent-1.0.0');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'agent',
    publisher: 'tests',
    version: '1.0.0',
    engines: { vscode: '^1.106.0' },
    main: './extension.js',
    activationEvents: ['onStartupFinished'],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'extension.js'), CODE);
  return undefined;
}

/** Has the agent call some tools, one after the other; gives a promise of the answers, in order. */
export function agentCalls(
  bench: Workbench,
  folder: string,
  calls: readonly AgentCall[],
  timeout = 60_000,
): Promise<readonly string[]> {
  const [asked, answers] = [join(folder, CALLS), join(folder, ANSWERS)];
  rmSync(answers, { force: true });
  writeFileSync(`${asked}.half`, JSON.stringify(calls));
  renameSync(`${asked}.half`, asked);
  return bench.until(
    'the answers of the tools',
    () => existsSync(answers) && (JSON.parse(readFileSync(answers, 'utf8')) as readonly string[]),
    timeout,
  );
}
