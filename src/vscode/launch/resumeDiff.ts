import * as vscode from 'vscode';
import type { LaunchContext } from './launchContext.ts';

/** A launchScheduler text, opened and written for reading; what cannot be read stands as it is. */
export function launchText(launchScheduler: string | null): string {
  if (launchScheduler === null) return '';
  try {
    const outer: unknown = JSON.parse(launchScheduler);
    const inner: unknown = Reflect.get(Object(outer), 'run_spec');
    const opened: unknown = typeof inner === 'string' ? { ...Object(outer), run_spec: JSON.parse(inner) as unknown } : outer;
    return `${JSON.stringify(sorted(opened), undefined, 2)}\n`;
  } catch {
    return launchScheduler;
  }
}

/** The launch before beside what a resume would push. Nothing is sent. */
export async function showResumeDiff({ services: { documents } }: LaunchContext, sweep: string, before: string | null, after: string | null): Promise<void> {
  const left = documents.put('resume', `${sweep} as launched.json`, launchText(before));
  const right = documents.put('resume', `${sweep} resumed.json`, launchText(after));
  await vscode.commands.executeCommand('vscode.diff', left, right, vscode.l10n.t('{0}: as launched ↔ resumed', sweep), { preview: true });
}

/** Keys in order, so that only differences in value show; a run's name of the server's stays out of it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
