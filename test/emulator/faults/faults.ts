import type { FaultKind, FaultRule } from './rules.ts';

/** The faults of one request. */
export interface Struck {
  readonly delayMs: number;
  /** All but delays. */
  readonly rules: readonly FaultRule[];
  has(kind: FaultKind): FaultRule | undefined;
}

/** The faults that are switched on. */
export interface Faults {
  set(rules: readonly FaultRule[]): void;
  /** How many requests each of them has met so far, also before it strikes and after it has done so. */
  met(): readonly number[];
  /** Which of them strike a request, each counted. */
  strike(request: { readonly operation: string; readonly kind?: 'query' | 'mutation' }): Struck;
}

export function createFaults(): Faults {
  let armed: { rule: FaultRule; met: number }[] = [];
  return {
    set(rules) {
      armed = rules.map(rule => ({ rule, met: 0 }));
    },
    met: () => armed.map(({ met }) => met),
    strike({ operation, kind }) {
      const struck = armed
        .filter(each => {
          const { rule } = each;
          if ((rule.operation ?? '*') !== '*' && rule.operation !== operation) return false;
          if (rule.of && rule.of !== kind) return false;
          each.met += 1;
          const after = rule.after ?? 0;
          return each.met > after && each.met <= after + (rule.times ?? Infinity);
        })
        .map(({ rule }) => rule);
      return {
        delayMs: struck.reduce((sum, { kind: each, ms = 1000 }) => sum + (each === 'delay' ? ms : 0), 0),
        rules: struck.filter(({ kind: each }) => each !== 'delay'),
        has: wanted => struck.find(({ kind: each }) => each === wanted),
      };
    },
  };
}
