import type { Diagnostic } from '../language/types.ts';
import { positionAt } from '../yaml/read/position.ts';
import type { JsonValue } from '../json.ts';
import { ToolError } from './toolError.ts';
import type { ToolFile, ToolHost } from './tool.ts';

/** The field of every tool that is about a file. */
export const FILE = {
  type: 'string',
  means: 'Path of the sweep file in the workspace, such as sweeps/train.yaml',
} as const;

/** The sweep file of a path; only what is in the workspace and is a sweep is opened. Throws ToolError. */
export async function sweepFileOf(host: ToolHost, path: string): Promise<ToolFile> {
  const inside = insidePath(path);
  const file = inside === undefined ? undefined : await host.findFile(inside);
  if (!file)
    throw new ToolError(
      'The workspace does not have this YAML or JSON file.',
      'name a file by its path in the workspace, with / between folders.',
      'file',
    );
  if (file.reading.claim.kind === null)
    throw new ToolError(
      'The file is not recognized as a W&B sweep.',
      'write `method` and `parameters` into it, or the comment `# launch-sweeps: sweep`.',
      'file',
    );
  return file;
}

/** A path from the workspace's folder, without detours; undefined where it leads out of it, or is not a sweep's. */
export function insidePath(path: string): string | undefined {
  if (/^[~/\\]|[:\\\0]/.test(path) || !/\.(ya?ml|json)$/i.test(path)) return undefined;
  const parts = path.split('/').filter(part => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

/** Diagnostics as facts, errors first. */
export function problemsOf(file: ToolFile, found: readonly Diagnostic[]): readonly JsonValue[] {
  const { lineStarts } = file.reading.tree;
  const order = ['error', 'warning', 'information', 'hint'];
  return [...found]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.start - b.start)
    .map(({ severity, code, message, start, fixes = [] }) => ({
      line: positionAt(lineStarts, start).line + 1,
      severity,
      code,
      problem: message,
      ...(fixes.length > 0 && { fixes: fixes.map(({ title }) => title) }),
    }));
}

/** Diagnostics that W&B would refuse the file for. */
export function errorsOf(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter(({ severity }) => severity === 'error');
}
