// The steps of the tour, in order.
import { launching } from './tourLaunching.mjs';
import { writing } from './tourWriting.mjs';

export const steps = [...writing, ...launching];
