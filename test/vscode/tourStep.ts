// A step of the tour: what it does, and what the steps after it need to know.
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { Workbench } from './workbench.ts';

export interface TourContext {
  readonly bench: Workbench;
  readonly emulator: EmulatorProcess;
  log(line: string): void;
  /** The names of the sweeps there were before the launch. */
  before: ReadonlySet<string>;
  /** The names of the sweeps that the tour launched. */
  readonly found: { sweep: string; second: string };
  /** What is done once the step's pictures are taken. */
  after?: (() => Promise<void>) | undefined;
}

export interface TourStep {
  readonly name: string;
  /** The position of the mouse belongs to the picture. */
  readonly mouse?: true;
  /** Does the step; gives what happened, as a sentence. */
  walk(context: TourContext): Promise<string>;
}
