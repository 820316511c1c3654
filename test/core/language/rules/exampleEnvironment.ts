// What the examples of rules are checked with.
import type { AccountKnowledge } from '../../../../src/core/language/accountKnowledge.ts';
import { readProgram } from '../../../../src/core/python/program/readProgram.ts';
import { readModule } from '../../../../src/core/python/source/module.ts';
import { exampleProgram } from './examplePrograms.ts';

/** An account in memory: what is named `missing` is not there, and `moved:latest` has moved on. */
export const knowledge: AccountKnowledge = {
  jobExists: job => !job.includes('missing'),
  queueExists: queue => queue !== 'missing',
  aliasMoved: job => (job.endsWith('moved:latest') ? { now: 'v5', then: 'v3' } : undefined),
  jobs: () => ['my-team/my-project/train:latest'],
  queues: () => ['gpu-queue'],
};
const PYTHON_MODULE = readModule('def make_study(sweep):\n    return optuna.create_study()\n');

/** The files beside each example. */
export const files = {
  programExists: (path: string) => path !== 'missing.py' && path !== 'trian.py',
  scripts: () => ['train.py'],
  programEndsRun: (path: string) => path !== 'endless.py',
  program: ([path = '']: readonly string[]) => {
    const text = exampleProgram(path);
    return text === undefined ? undefined : readProgram({ path, text });
  },
  pythonModule: () => PYTHON_MODULE,
};
