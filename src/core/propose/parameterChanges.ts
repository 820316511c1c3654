import type { Findings } from './findings.ts';
import { fixIdle } from './fixIdle.ts';
import { keepBest } from './keep.ts';
import { keepRange } from './keepRange.ts';
import { keepSome } from './keepSome.ts';
import type { ProposedChange } from './proposal.ts';

/** What to change of each parameter, in their order; nothing of one that could be best anywhere. */
export function parameterChanges(findings: Findings): readonly ProposedChange[] {
  const { axes, best } = findings;
  const idle = fixIdle(findings);
  const kept = keepBest(axes, best);
  return axes.flatMap((axis, i) => {
    const fixed = idle.get(axis.name);
    if (fixed) return [fixed];
    const places = best.map(place => place[i] ?? NaN);
    const own = kept[i];
    if (!own) return [];
    return (own.kind === 'range' ? keepRange(findings, axis, own, places) : keepSome(findings, axis, own.places)) ?? [];
  });
}
