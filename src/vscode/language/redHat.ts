import * as vscode from 'vscode';
import { mappedSchema } from './redHatSchema.ts';

/** Red Hat's YAML extension, which most users have beside this one. */
const RED_HAT = 'redhat.vscode-yaml';

/** True while Red Hat's extension runs: it provides outline and folding of YAML documents. */
export function redHatActive(): boolean {
  return vscode.extensions.getExtension(RED_HAT)?.isActive === true;
}

/**
 * True where Red Hat's extension shows its lens above the document's first key: a setting or a comment gives it a
 * schema.
 */
export function redHatHasLens(document: vscode.TextDocument): boolean {
  if (document.languageId === 'json' || !redHatActive()) return false;
  if (/^#\s*yaml-language-server:\s*\$schema=(?!none\b)/m.test(document.getText())) return true;
  return mappedSchema(document) !== undefined;
}

/**
 * True where Red Hat's extension reports syntax errors of the document, or will in a moment: it activates with the
 * first YAML document, mostly after we have checked it, and announces nothing.
 */
export function redHatChecks(document: vscode.TextDocument): boolean {
  return (
    vscode.extensions.getExtension(RED_HAT) !== undefined &&
    vscode.workspace.getConfiguration('yaml', document).get<boolean>('validate', true)
  );
}
