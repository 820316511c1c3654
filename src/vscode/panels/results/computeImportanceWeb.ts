import {
  importanceOf,
  type ImportanceAnswer,
  type ImportanceQuestion,
} from '../../../core/results/importance/importance.ts';

/** Computes importance here: in a browser, extensions run in a worker already. */
export function computeImportance(question: ImportanceQuestion): Promise<ImportanceAnswer> {
  return Promise.resolve(importanceOf(question));
}
