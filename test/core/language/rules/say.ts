// What the rules say of a text, in short.
import { editsOf } from '../../../../src/core/language/fixes/apply.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { nothingKnown, type AccountKnowledge } from '../../../../src/core/language/accountKnowledge.ts';
import type { Diagnostic, TextEdit, WorkspaceFiles } from '../../../../src/core/language/types.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

/** What a text is checked with: its file's name, what is known of the account and of the files beside it. */
export interface Setting {
  readonly fileName?: string;
  readonly knowledge?: Partial<AccountKnowledge>;
  readonly files?: WorkspaceFiles;
}

export function diagnose(text: string, options: Setting = {}): Diagnostic[] {
  const { fileName = 'sweep.yaml', knowledge = {}, files } = options;
  const service = createLanguageService();
  return service.validate(service.read({ text, fileName }), { ...nothingKnown, ...knowledge }, files);
}

/** One rule alone: what it reports of a text, and what its fixes make of the text. */
export function ofRule(code: string, setting: Setting = {}) {
  const own = (text: string, other: Setting) =>
    diagnose(text, { ...setting, ...other }).filter(diagnostic => diagnostic.code === code);
  return {
    /** `severity: marked text` of each of its diagnostics, by place. */
    reported: (text: string, other: Setting = {}): string[] =>
      own(text, other).map(({ severity, start, end }) => `${severity}: ${text.slice(start, end)}`),
    /** The text after each of its fixes, one by one. */
    fixed: (text: string, other: Setting = {}): string[] =>
      offered(text, { ...setting, ...other })
        .filter(fix => fix.code === code)
        .map(({ edits }) => applyEdits(text, edits)),
    /** The same for those that "fix all" applies. */
    safelyFixed: (text: string, other: Setting = {}): string[] =>
      offered(text, { ...setting, ...other })
        .filter(fix => fix.code === code && fix.safe)
        .map(({ edits }) => applyEdits(text, edits)),
  };
}

/** `severity code: marked text` of each diagnostic, without those of the codes left out. */
export function say(text: string, ...leftOut: string[]): string[] {
  return diagnose(text)
    .filter(d => !leftOut.includes(d.code))
    .map(d => `${d.severity} ${d.code}: ${text.slice(d.start, d.end)}`);
}

/** A fix that can be made in a text. */
export interface Offered {
  readonly code: string;
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** The fixes that a person is offered, in the order of the text. */
export function offered(text: string, options: Setting = {}): Offered[] {
  const document = { tree: parseYaml(text), fileName: options.fileName ?? 'sweep.yaml' };
  return diagnose(text, options).flatMap(({ code, fixes = [] }) =>
    fixes.flatMap(fix => {
      const edits = editsOf(document, fix);
      return edits ? [{ code, title: fix.title, safe: fix.safe, edits }] : [];
    }),
  );
}
