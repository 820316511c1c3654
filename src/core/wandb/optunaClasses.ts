/**
 * Why a class on the Optuna scheduler's list does not work there (docs/facts/schedulers.md): YAML cannot give it the
 * object that it needs; it is not a sampler; newer versions of Optuna do not have it; its package is not installed.
 */
export type ClassTrouble = 'needsObject' | 'notASampler' | 'removed' | 'needsPackage';

/** Such classes, each with one that works in its place. */
export const TROUBLED_CLASSES: Readonly<Record<string, { readonly trouble: ClassTrouble; readonly instead: string }>> =
  {
    PatientPruner: { trouble: 'needsObject', instead: 'MedianPruner' },
    PartialFixedSampler: { trouble: 'needsObject', instead: 'TPESampler' },
    IntersectionSearchSpace: { trouble: 'notASampler', instead: 'TPESampler' },
    MOTPESampler: { trouble: 'removed', instead: 'TPESampler' },
    CmaEsSampler: { trouble: 'needsPackage', instead: 'TPESampler' },
  };

/** The classes that the scheduler takes where none is named (docs/facts/schedulers.md). */
export const DEFAULT_CLASSES = { pruner: 'MedianPruner', sampler: 'TPESampler' } as const;
