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

/** The whole range of a number. */
const WHOLE = { low: 0, high: 1 };

/** Moves the ends outward at which the best settings stand, and changes nothing else. */
export function widenAtEdges(findings: Findings): readonly ProposedChange[] {
  return findings.axes.flatMap((axis, i) => {
    const places = findings.best.map(place => place[i] ?? NaN);
    return keepRange(findings, axis, WHOLE, places) ?? [];
  });
}
