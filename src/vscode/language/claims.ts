import * as vscode from 'vscode';
import type { Claim } from '../../core/language/types.ts';
import { maySweep, type Trees } from './documents.ts';

/** The neighbour that most users have beside us; see `redHatActive`. */
const RED_HAT = 'redhat.vscode-yaml';

/** What each document is taken for, decided by its content; and which neighbour shares the YAML documents with us. */
export class Claims {
  constructor(private readonly trees: Trees) {}

  of(document: vscode.TextDocument): Claim {
    if (!maySweep(document)) return { kind: null, why: 'The language of the document is neither YAML nor JSON.' };
    const root = this.trees.of(document).root;
    const keys = root?.kind === 'map' ? root.pairs.flatMap(pair => pair.key.kind === 'scalar' ? [pair.key.text] : []) : [];
    if (!keys.includes('parameters')) return { kind: null, why: 'It has no `parameters`.' };
    return keys.includes('job') || keys.includes('scheduler') ? { kind: 'launch-sweep', why: 'It has a job.' } : { kind: 'sweep', why: 'It has parameters.' };
  }

  /** True while Red Hat's YAML extension runs: it reports syntax errors, outline and folding of YAML documents itself. */
  redHatActive(): boolean {
    return vscode.extensions.getExtension(RED_HAT)?.isActive === true;
  }
}
