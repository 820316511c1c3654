import * as vscode from 'vscode';
import { jobsUrl, launchUrl, projectUrl } from '../../core/wandb/appUrl.ts';
import type { LinkTarget } from '../../core/language/types.ts';
import type { Services } from '../services.ts';
import { WRITTEN } from './documents.ts';
import type { ProgramFiles } from './programFiles.ts';
import { toRange } from '../ui/applyEdits.ts';

/** Jobs, queues and images lead to their pages, a program to its file. */
export function registerDocumentLinks(
  { readings, language, connection }: Services,
  programs: ProgramFiles,
): vscode.Disposable {
  const targetOf = (
    document: vscode.TextDocument,
    target: LinkTarget,
  ): Promise<vscode.Uri | undefined> | vscode.Uri | undefined => {
    const { app } = connection;
    switch (target.kind) {
      case 'job':
        return vscode.Uri.parse(jobsUrl(app, target.entity, target.project), true);
      case 'project':
        return vscode.Uri.parse(projectUrl(app, target.entity, target.project), true);
      case 'queue':
        return vscode.Uri.parse(launchUrl(app), true);
      case 'web':
        return vscode.Uri.parse(target.url, true);
      case 'program':
        return programs.locate(document, target.path).catch(() => undefined);
    }
  };
  return vscode.languages.registerDocumentLinkProvider(WRITTEN, {
    async provideDocumentLinks(document) {
      const reading = await readings.load(document);
      if (reading.claim.kind === null) return undefined;
      const links = (await language()).links(reading);
      const found = await Promise.all(
        links.map(async link => {
          const target = await targetOf(document, link.target);
          const converted = new vscode.DocumentLink(toRange(document, link), target);
          converted.tooltip = link.tooltip;
          return target && converted;
        }),
      );
      return found.filter(link => link !== undefined);
    },
  });
}
