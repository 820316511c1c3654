import * as vscode from 'vscode';
import type { ResultsAbout } from '../../../contract/results.ts';
import type { SweepToOpen } from '../../../core/results/panel/openSweep.ts';
import { allParameters } from '../../../core/sweep/sweepFile.ts';
import { maySweep } from '../../language/documents.ts';
import { fileOfLaunch } from '../../launch/fileOfLaunch.ts';
import type { Services } from '../../services.ts';
import { findSweepFiles } from '../../sweeps/findSweepFiles.ts';
import { fileName } from '../../ui/fileName.ts';

/**
 * The file that goes with sweeps: the one that launched the first of them from here; else an open one that has most of
 * its parameters, at least half of them.
 *
 * @param parameters the names of the sweep's parameters, as its columns are called
 */
export async function fileOfSweeps(
  services: Services,
  [first]: readonly SweepToOpen[],
  parameters: readonly string[],
): Promise<vscode.Uri | undefined> {
  if (!first) return undefined;
  const launched = await fileOfLaunch(services, first.path, await findSweepFiles(services));
  if (launched) return launched;
  const open = vscode.workspace.textDocuments
    .filter(document => maySweep(document) && services.readings.of(document).claim.kind !== null)
    .map(document => ({ document, shared: parametersOf(services, document).filter(name => parameters.includes(name)) }))
    .filter(({ shared }) => shared.length > 0 && shared.length * 2 >= parameters.length)
    .sort((a, b) => b.shared.length - a.shared.length);
  return open[0]?.document.uri;
}

/** What a page is told of a file. */
export async function aboutFile(services: Services, uri: vscode.Uri): Promise<ResultsAbout['file']> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { name: fileName(uri), parameters: parametersOf(services, document) };
}

function parametersOf({ readings }: Services, document: vscode.TextDocument): string[] {
  return allParameters(readings.of(document).sweep.parameters)
    .filter(({ children }) => children.length === 0)
    .map(({ names }) => names.join('.'));
}
