import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Place } from '../../yaml/read/node.ts';
import type { AccountKnowledge } from '../accountKnowledge.ts';
import type { Fix, Severity, WorkspaceFiles } from '../types.ts';

/** One rule: what a diagnostic's code means. Its documentation is in docs/rules/source, and not in the bundle. */
export interface Rule {
  /** Stable, kebab-case, the name of its page in docs/rules. */
  readonly code: string;
  /** The severities that it may be reported with, the usual one first. */
  readonly severities: readonly Severity[];
  /** True for a rule about what is deprecated, which editors strike through. */
  readonly deprecated?: boolean;
}

export interface ReportOptions {
  /** Where it is not the rule's usual one. */
  readonly severity?: Severity;
  /** Undefined ones are left out. */
  readonly fixes?: readonly (Fix | undefined)[];
  /** True where something is missing. Not reported for a file with broken YAML, where it may only be unreadable. */
  readonly absent?: boolean;
  readonly alsoPlainYaml?: boolean;
  readonly schedulerFails?: boolean;
  /** True where the rule is about values that are unknown in Python. */
  readonly ofUnknown?: boolean;
}

/** What a family of rules sees, and how it speaks. */
export interface RuleContext {
  readonly sweep: SweepFile;
  readonly knowledge: AccountKnowledge;
  readonly files: WorkspaceFiles | undefined;
  /** Parameters that fit no form. The rules of forms add them; the rules that run later skip them. */
  readonly unfit: Set<Field>;
  report(rule: Rule, at: Field | Place, message: string, options?: ReportOptions): void;
}

/** Rules of one kind and the walk that finds them. */
export interface Family {
  readonly name: string;
  readonly rules: readonly Rule[];
  /** The only language that it is about; undefined = a sweep in any. */
  readonly only?: 'yaml' | 'python';
  check(context: RuleContext): void;
}
