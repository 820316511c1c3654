import { pickText as pick, type PickText } from './wizard/pickText.ts';
import type { Answer, At } from './wizard/steps.ts';

export type { TextItem } from './wizard/pickText.ts';

/** The wizard's `pickText`, for callers that give its place part by part. */
export function pickText({
  step,
  totalSteps,
  back = false,
  ...options
}: PickText & Partial<At>): Promise<Answer<string>> {
  return pick({ at: step === undefined ? undefined : { step, totalSteps: totalSteps ?? step, back }, ...options });
}
