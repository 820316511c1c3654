import { account } from './account.ts';
import { command } from './command.ts';
import { earlyTerminate } from './earlyTerminate.ts';
import { engines } from './engines.ts';
import { jobs } from './jobs.ts';
import { launch } from './launch.ts';
import { method } from './method.ts';
import { metric } from './metric.ts';
import { optuna } from './optuna.ts';
import { parameterForms } from './parameterForms.ts';
import { parameterHints } from './parameterHints.ts';
import { parameters } from './parameters.ts';
import { program } from './program.ts';
import { resourceArgs } from './resourceArgs.ts';
import type { Family } from './rule.ts';
import { scheduler } from './scheduler.ts';
import { topLevel } from './topLevel.ts';
import { yamlText } from './yamlText.ts';
import { yamlValues } from './yamlValues.ts';

/** Every family of rules, in the order in which they look: what decides how the rest is read comes first. */
export const families: readonly Family[] = [
  yamlText,
  topLevel,
  method,
  metric,
  parameters,
  parameterForms,
  engines,
  parameterHints,
  earlyTerminate,
  command,
  program,
  jobs,
  launch,
  scheduler,
  resourceArgs,
  optuna,
  account,
  yamlValues,
];
