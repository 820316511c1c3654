import * as vscode from 'vscode';

/** A schema that the user gave a document in `yaml.schemas`: its address, and the glob that holds the document. */
export interface MappedSchema {
  readonly address: string;
  readonly glob: string;
}

/**
 * The schema that Red Hat's YAML extension takes by the user's settings; undefined where there is none, or where the
 * document is left out of schemas.
 */
export function mappedSchema(document: vscode.TextDocument): MappedSchema | undefined {
  const settings = vscode.workspace.getConfiguration('yaml', document);
  if (textsIn(settings.get('disableSchemaDetection')).some(glob => matches(document, glob))) return undefined;
  for (const [address, globs] of Object.entries(Object(settings.get('schemas')) as Record<string, unknown>)) {
    const glob = textsIn(globs).find(each => matches(document, each));
    if (glob !== undefined) return { address, glob };
  }
  return undefined;
}

/** The globs of a setting that may be one, or a list of them. */
export function textsIn(setting: unknown): string[] {
  return [setting].flat().filter(each => typeof each === 'string');
}

function matches(document: vscode.TextDocument, glob: string): boolean {
  return (
    vscode.languages.match({ pattern: glob.startsWith('/') || glob.startsWith('**') ? glob : `**/${glob}` }, document) >
    0
  );
}
