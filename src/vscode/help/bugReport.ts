import * as vscode from 'vscode';
import { forgeOf, netlocOf } from '../../core/wandb/forge.ts';
import { SECTION, SETTINGS } from '../ids.ts';
import { redHatActive } from '../language/redHat.ts';
import type { Services } from '../services.ts';
import { readManifest } from '../ui/manifest.ts';

/**
 * What a bug report says about this window, in English Markdown. Safe to paste: no key, no name of an account, project
 * or file, and of the host only whether it is W&B's own.
 */
export function bugReport(services: Services): string {
  const facts = [extension(services), account(services.connection), workspace(), activeFile(services), settings()];
  return [
    '## What I did',
    '',
    '',
    '## What happened, and what I expected',
    '',
    '',
    '## Where',
    '',
    ...facts.map(fact => `- ${fact}`),
    `- Red Hat YAML: ${redHatActive() ? 'active' : 'not active'}`,
    '',
    '## The last requests',
    '',
    ...lastRequests(services),
    '',
  ].join('\n');
}

function extension({ context }: Services): string {
  const { version } = readManifest(context);
  const kind = vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop';
  return `Launch Sweeps ${version}, ${vscode.env.appName} ${vscode.version}, ${kind}${remote()}`;
}

/** Operations are named by us: nothing in their names is the person's. */
function lastRequests({ requests, clock }: Services): readonly string[] {
  const lines = requests.lines(clock.now());
  return lines.length === 0 ? ['None.'] : lines.map(line => `- ${line}`);
}

/** The kind of remote window. If the editor has only its address, that stays out of the report. */
function remote(): string {
  const { remoteName } = vscode.env;
  if (remoteName === undefined) return '';
  return /^[a-z-]+$/i.test(remoteName) ? `, remote (${remoteName})` : ', remote';
}

function account({ host, status, error, trouble, entity, project }: Services['connection']): string {
  return [
    `Host: ${hostText(host)}`,
    `account: ${status}${error ? ` (${error.kind})` : ''}`,
    ...(trouble ? [`last request: ${trouble.kind} in ${trouble.operation}`] : []),
    `entity ${entity === undefined ? 'not ' : ''}chosen`,
    `project ${project === undefined ? 'not ' : ''}chosen`,
  ].join(', ');
}

/** Which of the names of W&B's cloud is in use; nothing of a server of one's own. */
function hostText(host: string): string {
  const forge = forgeOf(host);
  if (!forge) return 'our own server';
  return [forge.api, forge.oldApi].includes(netlocOf(host)) ? netlocOf(host) : `${forge.api}, by another address`;
}

function workspace(): string {
  const folders = vscode.workspace.workspaceFolders?.length ?? 0;
  return `Workspace: ${vscode.workspace.isTrusted ? '' : 'not '}trusted, ${counted(folders, 'folder')}`;
}

function activeFile({ readings }: Services): string {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return 'Active file: none';
  const { kind } = readings.of(document).claim;
  return `Active file: ${document.languageId}, ${counted(document.lineCount, 'line')}, ${kind ?? 'not a sweep'}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function settings(): string {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const changed = Object.values(SETTINGS).filter(name => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some(value => value !== undefined);
  });
  return `Settings changed: ${changed.length ? changed.join(', ') : 'none'}`;
}
