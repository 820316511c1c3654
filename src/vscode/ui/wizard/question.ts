import * as vscode from 'vscode';
import type { Answer, At } from './steps.ts';

/** What every question has. */
export interface Question {
  readonly title: string;
  /** Its place in a wizard; undefined = it is asked alone. */
  readonly at?: At;
}

/** A quick pick or an input box of the editor. */
type Input = vscode.QuickInput & Pick<vscode.InputBox, 'buttons' | 'onDidTriggerButton'>;

/**
 * Opens an input with its title, step and Back button, and waits until it is answered or closed. `listen` subscribes to
 * what the input itself does, and answers by calling `done`. Buttons that `listen` sets come after Back.
 */
export function ask<T>(
  input: Input,
  { title, at }: Question,
  listen: (done: (value: T) => void) => void,
): Promise<Answer<T>> {
  input.title = title;
  // A single question is not counted.
  if (at !== undefined && at.totalSteps > 1) {
    input.step = at.step;
    input.totalSteps = at.totalSteps;
  }
  input.ignoreFocusOut = true;
  return new Promise(resolve => {
    let answer: Answer<T>;
    const finish = (given: Answer<T>): void => {
      answer = given;
      input.hide();
    };
    listen(value => finish({ value }));
    if (at?.back === true) input.buttons = [vscode.QuickInputButtons.Back, ...input.buttons];
    input.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) finish('back');
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(answer);
    });
    input.show();
  });
}
