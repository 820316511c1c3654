import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/language/types.ts';
import type { Finding } from '../../core/launch/preflight/finding.ts';
import { SECTION, SETTINGS } from '../ids.ts';
import type { Diagnostics } from '../language/diagnostics.ts';
import { toRange } from '../ui/applyEdits.ts';
import type { SweepSource } from './sweepSource.ts';

/** What is said of the file and counts, by place. Nothing where checking is turned off. */
export async function fileProblems(
  { document, python }: SweepSource,
  diagnostics: Diagnostics,
  counts: (one: Diagnostic) => boolean,
): Promise<Diagnostic[]> {
  if (!vscode.workspace.getConfiguration(SECTION, document).get<boolean>(SETTINGS.validate, true)) return [];
  const found = await (python ? diagnostics.ofSweep(document, python) : diagnostics.of(document));
  return found.filter(counts).sort((a, b) => a.start - b.start);
}

/** What the server takes and the sweep's scheduler surely fails on, as findings of the preflight. */
export async function schedulerFindings(source: SweepSource, diagnostics: Diagnostics): Promise<Finding[]> {
  const problems = await fileProblems(source, diagnostics, one => one.schedulerFails === true);
  return problems.map(problem => {
    const line = toRange(source.document, problem).start.line + 1;
    return {
      severity: 'error',
      code: 'scheduler-fails',
      sentence: vscode.l10n.t('The scheduler will fail. Line {0}: {1}', line, problem.message),
    };
  });
}
