import { isApiError } from '../api/apiError.ts';
import { messageOf } from '../api/scrub.ts';
import { answerText, type ToolAnswer } from './answer.ts';
import { ToolError } from './toolError.ts';
import type { Tool, ToolHost } from './tool.ts';

/** What a tool says. */
export interface ToolResult {
  /** As a model reads it. */
  readonly text: string;
  /** Nothing was found out or done. */
  readonly isError: boolean;
}

/**
 * The answer of a tool as a model reads it. What fails is told with its kind and the next step; rejects only where the
 * person ended it, with the signal's reason.
 */
export async function runTool(tool: Tool, input: unknown, host: ToolHost, signal: AbortSignal): Promise<ToolResult> {
  const answer = await answerOf(tool, input, host, signal);
  signal.throwIfAborted();
  return { text: answerText(answer), isError: answer.failed !== undefined };
}

async function answerOf(tool: Tool, input: unknown, host: ToolHost, signal: AbortSignal): Promise<ToolAnswer> {
  if (!host.isTrusted && tool.needs !== 'file')
    return {
      failed: 'untrusted',
      said: 'The workspace is not trusted, so only sweep files are checked and previewed.',
      next: 'ask the person to trust the workspace if they want more.',
    };
  try {
    return await tool.call(input, { host, signal });
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): ToolAnswer {
  if (error instanceof ToolError) return { failed: error.kind, said: error.said, next: error.next };
  if (isApiError(error))
    return { failed: error.kind, said: `W&B did not answer this: ${error.message}`, next: error.advice || undefined };
  return {
    failed: 'unexpected',
    said: `This failed: ${messageOf(error)}`,
    next: 'tell the person; nothing was changed.',
  };
}
