import * as vscode from 'vscode';
import type { SweepDocument } from '../../core/language/service.ts';
import { claimSweep, type Claim } from '../../core/sweep/claim.ts';
import type { Field } from '../../core/sweep/field.ts';
import { readSweepFile, rootField, type SweepFile } from '../../core/sweep/sweepFile.ts';
import type { YamlTree } from '../../core/yaml/read/node.ts';
import { maySweep, type Trees } from './documents.ts';
import { mappedSchema } from './redHatSchema.ts';

/** The neighbour that most users have beside us; see `redHatActive`. */
const RED_HAT = 'redhat.vscode-yaml';
/** Above this a document is no sweep that a person writes, and reading it would hold up the editor. */
const LARGEST = 4_000_000;

/** What each document is taken for, decided by its content; and which neighbour shares the YAML documents with us. */
export class Claims {
  private readonly known = new WeakMap<YamlTree, Claim>();
  private readonly roots = new WeakMap<YamlTree, Field>();
  private readonly sweeps = new WeakMap<YamlTree, SweepFile>();

  constructor(private readonly trees: Trees) {}

  of(document: vscode.TextDocument): Claim {
    if (!maySweep(document))
      return { kind: null, why: vscode.l10n.t('The language of the document is neither YAML nor JSON.') };
    if (document.getText().length > LARGEST)
      return { kind: null, why: vscode.l10n.t('It is too large for a sweep file.') };
    const { tree, fileName } = this.sweepDocument(document);
    const claim = this.known.get(tree) ?? claimSweep(tree, fileName, this.rootOf(tree, fileName));
    this.known.set(tree, claim);
    return claim;
  }

  /** What the document means as a sweep file; read once a version, for all that ask of it as a person types. */
  sweepOf(document: vscode.TextDocument): SweepFile {
    const { tree, fileName } = this.sweepDocument(document);
    const sweep = this.sweeps.get(tree) ?? readSweepFile(tree, fileName, this.rootOf(tree, fileName));
    this.sweeps.set(tree, sweep);
    return sweep;
  }

  private rootOf(tree: YamlTree, fileName: string): Field {
    const root = this.roots.get(tree) ?? rootField(tree, fileName);
    this.roots.set(tree, root);
    return root;
  }

  /** The document as the language service takes it. */
  sweepDocument(document: vscode.TextDocument): SweepDocument {
    return {
      tree: this.trees.of(document),
      fileName: document.languageId === 'json' ? `${document.uri.path}.json` : document.uri.path,
    };
  }

  /** True while Red Hat's YAML extension runs: it reports syntax errors, outline and folding of YAML documents itself. */
  redHatActive(): boolean {
    return vscode.extensions.getExtension(RED_HAT)?.isActive === true;
  }

  /** True where Red Hat's extension shows its lens above the document's first key: it has a schema for it, by the user's setting or a comment. */
  redHatHasLens(document: vscode.TextDocument): boolean {
    if (document.languageId === 'json' || !this.redHatActive()) return false;
    if (/^#\s*yaml-language-server:\s*\$schema=(?!none\b)/m.test(document.getText())) return true;
    return mappedSchema(document) !== undefined;
  }

  /**
   * True where Red Hat's YAML extension reports syntax errors of the document, or will in a moment: it activates with the first YAML
   * document, mostly after we have looked at it, and tells nobody.
   */
  redHatChecks(document: vscode.TextDocument): boolean {
    return (
      vscode.extensions.getExtension(RED_HAT) !== undefined &&
      vscode.workspace.getConfiguration('yaml', document).get<boolean>('validate', true)
    );
  }
}
