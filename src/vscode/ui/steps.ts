export { askSteps, type At, type Step } from './wizard/steps.ts';
