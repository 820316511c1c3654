import * as vscode from 'vscode';

/** The icon and the label of a row, apart: of an icon within a label, a screen reader says the code. */
export function iconLabel(
  icon: string,
  label: string,
): { readonly iconPath: vscode.ThemeIcon; readonly label: string } {
  return { iconPath: new vscode.ThemeIcon(icon), label };
}
