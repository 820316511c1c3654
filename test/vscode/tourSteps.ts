// The steps of the tour, in order.
import { launching } from './tourLaunching.ts';
import type { TourStep } from './tourStep.ts';
import { writing } from './tourWriting.ts';

export const steps: readonly TourStep[] = [...writing, ...launching];
