import type { DifferenceId } from './differences.ts';
import type { Plan, Refusal, Sent } from './types.ts';

/** Ends the making of a plan; never leaves plan/ and resume/: `planned` turns it into the refusal. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What is collected on the way to a plan. */
export class Trail {
  readonly notes: string[] = [];
  private readonly ids = new Set<DifferenceId>();

  note(sentence: string): void {
    this.notes.push(sentence);
  }

  /** Remembers a deliberate difference from the official client that this plan makes use of. */
  differ(id: DifferenceId): void {
    this.ids.add(id);
  }

  get differences(): readonly DifferenceId[] {
    return [...this.ids];
  }
}

/** Runs the making of a plan and gives the plan or the refusal. */
export function planned<Made extends Sent>(make: (trail: Trail) => Made): Plan<Made> {
  const trail = new Trail();
  try {
    return { ...make(trail), notes: trail.notes, differences: trail.differences };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refused: Refusal = { code: error.code, message: error.message };
    return { refused, differences: trail.differences };
  }
}
