import * as vscode from 'vscode';
import type { Platform } from '../ui/platform.ts';
import type { Services } from '../services.ts';
import { registerAddScheduler } from './addScheduler.ts';
import { registerCreateJob } from './createJob.ts';
import { registerNewScheduler, registerNewSearchSpace } from './newScheduler.ts';

/** Registers all that makes jobs and schedulers. */
export function registerJobs(services: Services, platform: Platform): vscode.Disposable {
  return vscode.Disposable.from(
    registerCreateJob(services, platform),
    registerAddScheduler(services),
    registerNewScheduler(services),
    registerNewSearchSpace(services),
  );
}
