import * as vscode from 'vscode';
import { ask, type Question } from './question.ts';
import type { Answer } from './steps.ts';

export interface EnterText extends Question {
  /** What to type, under the box. */
  readonly prompt: string;
  /** What is in the box at first. */
  readonly value?: string | undefined;
  /** Says what is wrong with what was typed; undefined = nothing. */
  readonly check?: (typed: string) => Promise<string | undefined> | string | undefined;
}

/** Asks for a string, which may be empty; blanks around it are dropped. */
export function enterText({ prompt, value = '', check, ...question }: EnterText): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value;
  /** Shows what is wrong, or goes on. If more was typed meanwhile, the next check decides. */
  const validate = (whenFine?: () => void): void => {
    const typed = box.value;
    const checked = (problem: string | undefined): void => {
      if (typed !== box.value) return;
      box.validationMessage = problem;
      if (problem === undefined) whenFine?.();
    };
    const failed = (error: unknown): void => checked(error instanceof Error ? error.message : String(error));
    Promise.resolve(typed)
      .then(text => check?.(text))
      .then(checked, failed);
  };
  return ask<string>(box, question, done => {
    box.onDidChangeValue(() => validate());
    box.onDidAccept(() => validate(() => done(box.value.trim())));
    if (value !== '') validate();
  });
}
