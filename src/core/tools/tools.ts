import { pauseTool, stopTool } from './changeTools.ts';
import { checkFile } from './checkFile.ts';
import { launchTool } from './launchTool.ts';
import { listJobs } from './listJobs.ts';
import { listQueues } from './listQueues.ts';
import { listSweeps } from './listSweeps.ts';
import { planTool } from './planTool.ts';
import { previewSpace } from './previewSpace.ts';
import { proposeTool } from './proposeTool.ts';
import { resumeTool } from './resumeTool.ts';
import { sweepResults } from './sweepResults.ts';
import type { Tool } from './tool.ts';

/** Every tool for agents, in the order in which one works. */
export const TOOLS: readonly Tool[] = [
  checkFile,
  previewSpace,
  listSweeps,
  listQueues,
  listJobs,
  sweepResults,
  proposeTool,
  planTool,
  launchTool,
  pauseTool,
  resumeTool,
  stopTool,
];
