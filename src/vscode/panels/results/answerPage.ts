import * as vscode from 'vscode';
import type { ResultsMessage, ResultsProtocol } from '../../../contract/results.ts';
import { isApiError } from '../../../core/api/apiError.ts';
import { messageOf } from '../../../core/api/scrub.ts';
import { askedCurves } from '../../../core/results/panel/askedCurves.ts';
import { importanceQuestion } from '../../../core/results/panel/askedImportance.ts';
import { parameterName } from '../../../core/results/panel/parameterName.ts';
import { COMMANDS } from '../../ids.ts';
import { runTold } from '../../ui/registerCommand.ts';
import { computeImportance } from './computeImportanceNode.ts';
import { exportRuns, saveAs } from './exportRuns.ts';
import { actOnRuns } from './runActions.ts';
import type { ShownResults } from './shownResults.ts';
import { runRemedy } from './statusRemedies.ts';
import { revealParameter, useRange } from './useRange.ts';

type Request = Exclude<ResultsProtocol['toHost'], { type: 'ready' | 'view' | 'use' }>;
type Question = Extract<Request, { id: number }>;

/** Does what a page asks for. A failure of what the person did is told; that of a question is its answer. */
export async function answerPage(shown: ShownResults, request: Request): Promise<void> {
  switch (request.type) {
    case 'curves':
    case 'importance':
      shown.send(await answerOf(shown, request));
      return;
    default:
      await runTold(shown.services, COMMANDS.showResults, () => act(shown, request));
  }
}

async function answerOf(shown: ShownResults, request: Question): Promise<ResultsMessage> {
  const { id } = request;
  const { client } = shown.services.connection;
  const { sweeps } = shown;
  try {
    if (!sweeps || !client) return problem(id, vscode.l10n.t('Sign in to W&B to see the results.'));
    if (request.type === 'curves') {
      const { axis } = request.asked;
      return { type: 'curves', id, axis, curves: await askedCurves(client, sweeps, request.asked) };
    }
    const question = importanceQuestion(sweeps, request.asked);
    if (!question) return problem(id, vscode.l10n.t('{0} is not loaded yet.', request.asked.target));
    return { type: 'importance', id, answer: await computeImportance(question, shown.services.context.extensionPath) };
  } catch (error) {
    shown.services.log.warn(`results: ${request.type}: ${messageOf(error)}`);
    return problem(id, isApiError(error) ? `${error.message} ${error.advice}` : messageOf(error));
  }
}

function problem(id: number, words: string): ResultsMessage {
  return { type: 'problem', id, words };
}

async function act(shown: ShownResults, request: Exclude<Request, Question>): Promise<void> {
  const { services, file, sweeps } = shown;
  const nameOf = (column: string): string => (sweeps ? parameterName(sweeps, column) : column);
  switch (request.type) {
    case 'act':
      return actOnRuns(shown, request.action, request.runs);
    case 'export':
      return exportRuns(shown, request.format, request.columns, request.runs);
    case 'savePicture': {
      const { name, picture } = request;
      const isSvg = typeof picture === 'string';
      const bytes = isSvg ? new TextEncoder().encode(picture) : picture;
      return saveAs(services, `${name}.${isSvg ? 'svg' : 'png'}`, bytes, vscode.l10n.t('Saved the picture.'));
    }
    case 'useRange':
      return (
        file &&
        useRange(
          services,
          file,
          request.brushes.map(brush => ({ ...brush, column: nameOf(brush.column) })),
        )
      );
    case 'reveal':
      return file && revealParameter(services, file, nameOf(request.column));
    case 'propose': {
      const [sweep] = shown.sweeps?.sweeps ?? [];
      return sweep && void (await vscode.commands.executeCommand(COMMANDS.proposeNext, sweep.path));
    }
    case 'remedy':
      return runRemedy(shown, request.id);
  }
}
