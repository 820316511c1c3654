import * as vscode from 'vscode';
import type { ApiError } from '../../core/api/apiError.ts';
import type { Clock } from '../../core/api/clock.ts';
import { COMMANDS } from '../ids.ts';
import { inBackground } from '../ui/background.ts';
import { showMessage } from '../ui/showMessage.ts';

/** A refused key is asked about again no sooner than this. */
const ASK_AGAIN_MS = 30_000;
/** What the person does begins by then, or has ended and told of the refusal; if nothing did, they are asked. */
const ASK_AFTER_MS = 700;
/** What the person does may itself wait for them, in a box or a message: they are asked by then all the same. */
const ASK_AT_LATEST_MS = 10_000;
/** Two messages about one refusal are not shown within this time. */
const TOLD_JUST_NOW_MS = 5000;

/** Tells the person once that the host refuses their key, even if several notice it. */
export class Refusal implements vscode.Disposable {
  private askedAt = Number.NEGATIVE_INFINITY;
  /** Withdraws the question that is about to be asked. */
  private withdraw: (() => void) | undefined;
  /** How many things that the person started are under way: each may yet tell of the refusal. */
  private underWay = 0;
  /** Asks the question that waited for what is under way; undefined = none waits. */
  private ask: (() => void) | undefined;

  constructor(private readonly options: { readonly clock: Clock; readonly log: vscode.LogOutputChannel }) {}

  /**
   * A request was refused: asks to sign in, unless a command that failed for it tells first (`tell`). The question
   * waits for the end of what is under way, since a message cannot be taken back, but not for longer than 10 s.
   */
  noticed(error: ApiError): void {
    const { clock, log } = this.options;
    const now = clock.now();
    if (now - this.askedAt < ASK_AGAIN_MS) return;
    this.askedAt = now;
    log.warn(error.message);
    const ask = (): void => {
      this.dispose();
      inBackground(this.options, 'refused key', () =>
        showMessage(this.options, {
          severity: 'warning',
          sentence: `${error.message} ${error.advice}`,
          buttons: [{ title: vscode.l10n.t('Sign In'), run: COMMANDS.signIn }],
          what: 'refused key',
        }),
      );
    };
    this.withdraw = clock.after(ASK_AFTER_MS, () => {
      if (this.underWay === 0) {
        ask();
        return;
      }
      this.ask = ask;
      this.withdraw = clock.after(ASK_AT_LATEST_MS - ASK_AFTER_MS, ask);
    });
  }

  /** Something that the person started is under way until what this gives is called; it tells of its failure before. */
  begin(): () => void {
    this.underWay++;
    return () => {
      if (--this.underWay === 0) this.ask?.();
    };
  }

  /** Someone else tells the person of the refusal now; false = they were told a moment ago. */
  tell(): boolean {
    const now = this.options.clock.now();
    if (this.withdraw === undefined && now - this.askedAt < TOLD_JUST_NOW_MS) return false;
    this.dispose();
    this.askedAt = now;
    return true;
  }

  /** Another key is in use: its refusal would be a new one. */
  forget(): void {
    this.dispose();
    this.askedAt = Number.NEGATIVE_INFINITY;
  }

  dispose(): void {
    this.withdraw?.();
    this.withdraw = undefined;
    this.ask = undefined;
  }
}
