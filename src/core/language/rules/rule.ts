import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { Place } from '../../yaml/read/node.ts';
import type { Surroundings } from '../service.ts';
import type { AccountKnowledge, Fix, Severity } from '../types.ts';

/** One rule: what a diagnostic's code stands for. Its page in docs/rules is made from this. */
export interface Rule {
  /** Stable, kebab-case, the name of the page. */
  readonly code: string;
  /** What it may be said as, the usual one first. */
  readonly severities: readonly Severity[];
  /** One sentence: what is wrong. */
  readonly what: string;
  /** What W&B does with it, and what comes of that. */
  readonly why: string;
  /** A whole file that it is said of. */
  readonly wrong: string;
  /** The same, mended. */
  readonly right: string;
  /** Whose rule it is, and where it stands. */
  readonly source: string;
  /** The name of the file in the examples; `sweep.yaml` where left out. */
  readonly fileName?: string;
}

export interface ReportOptions {
  /** Where it is not the rule's usual one. */
  readonly severity?: Severity;
  /** Undefined ones are left out. */
  readonly fixes?: readonly (Fix | undefined)[];
  /** True where something that is not there is missed: not said of a text that is broken, where it may just not be read. */
  readonly absent?: boolean;
  readonly alsoPlainYaml?: boolean;
}

/** What a family of rules sees, and how it speaks. */
export interface RuleContext {
  readonly sweep: SweepFile;
  readonly knowledge: AccountKnowledge;
  readonly surroundings: Surroundings | undefined;
  /** Parameters that W&B can make nothing of; filled by the family of forms, so that the engines' rules are silent on them. */
  readonly unfit: Set<Field>;
  report(rule: Rule, at: Field | Place, message: string, options?: ReportOptions): void;
}

/** Rules of one kind and the walk that finds them. */
export interface Family {
  readonly name: string;
  readonly rules: readonly Rule[];
  check(context: RuleContext): void;
}
