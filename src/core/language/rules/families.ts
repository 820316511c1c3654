import { account } from './account/account.ts';
import { command } from './program/command.ts';
import { earlyTermination } from './engine/earlyTermination.ts';
import { engines } from './engine/engines.ts';
import { jobs } from './account/jobs.ts';
import { localEngines } from './engine/local/localEngines.ts';
import { launchBlock } from './launch/launchBlock.ts';
import { method } from './engine/method.ts';
import { metric } from './engine/metric.ts';
import { options } from './options/options.ts';
import { optuna } from './optuna/optuna.ts';
import { parameterForms } from './parameters/parameterForms.ts';
import { parameterHints } from './parameters/parameterHints.ts';
import { parameters } from './parameters/parameters.ts';
import { program } from './program/program.ts';
import { joinedLines } from './python/joinedStrings.ts';
import { pythonCall } from './python/pythonCall.ts';
import { pythonValues } from './python/pythonValues.ts';
import { resourceArgs } from './launch/resourceArgs.ts';
import type { Family } from './rule.ts';
import { schedulerBlock } from './launch/schedulerBlock.ts';
import { topLevel } from './structure/topLevel.ts';
import { yamlText } from './yaml/yamlText.ts';
import { yamlValues } from './yaml/yamlValues.ts';

/** Every family of rules, in the order in which they run: what decides how the rest is read comes first. */
export const families: readonly Family[] = [
  yamlText,
  topLevel,
  method,
  metric,
  parameters,
  parameterForms,
  engines,
  localEngines,
  parameterHints,
  earlyTermination,
  command,
  program,
  options,
  jobs,
  launchBlock,
  schedulerBlock,
  resourceArgs,
  optuna,
  account,
  yamlValues,
  pythonCall,
  pythonValues,
  joinedLines,
];
