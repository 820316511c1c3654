import { createLanguageService } from '../../core/language/service.ts';
import type { Plan } from '../../core/launch/plan/types.ts';
import { planOf } from '../../core/tools/launchPlan.ts';
import type { ToolAccount, ToolFile } from '../../core/tools/tool.ts';
import { diagnosticsOf, errorLines, openSweepFile } from '../sweepFile.ts';
import type { Terminal } from '../terminal.ts';

/** Where a launch goes, where the options say so. */
export interface LaunchTarget {
  readonly entity?: string;
  readonly project?: string;
  readonly queue?: string;
  readonly priorRun?: readonly string[];
}

/** A file that was read for a launch, with the lines of what W&B would refuse it for. */
export interface OpenedFile {
  readonly file: ToolFile;
  readonly errors: readonly string[];
}

/** Reads and checks the file of a launch. Throws CommandFailure. */
export function openForLaunch(path: string, { folder, colored }: Terminal): OpenedFile {
  const language = createLanguageService();
  const file = openSweepFile(language, folder, path);
  return { file, errors: errorLines(file, diagnosticsOf(language, folder, file), colored) };
}

/** The plan of a launch: the options first, then the file, then the account in use. */
export function planFor(file: ToolFile, target: LaunchTarget, account: ToolAccount | undefined): Plan {
  const { root } = file.reading.sweep;
  const entity = target.entity ?? root.get('entity')?.text ?? account?.entity;
  const own = entity === account?.entity ? account?.project : undefined;
  return planOf(file, {
    entity,
    project: target.project ?? root.get('project')?.text ?? own,
    queue: target.queue,
    author: account?.author,
    priorRuns: target.priorRun,
  });
}
