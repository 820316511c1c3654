import type { DifferenceId } from './differences.ts';
import type { Plan, Refusal } from './types.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';

/** Ends the making of a plan; never leaves this room: `planned` turns it into the refusal. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What is gathered on the way to a plan beside the variables. */
export class Trail {
  readonly notes: string[] = [];
  private readonly ids = new Set<DifferenceId>();

  note(sentence: string): void {
    this.notes.push(sentence);
  }

  /** Remembers a deliberate difference to the official client that this plan makes use of. */
  differ(id: DifferenceId): void {
    this.ids.add(id);
  }

  get differences(): readonly DifferenceId[] {
    return [...this.ids];
  }
}

/** Runs the making of a plan and gives what came of it: the variables, or the refusal. */
export function planned(make: (trail: Trail) => UpsertSweepVariables): Plan {
  const trail = new Trail();
  try {
    const upsertSweep = make(trail);
    return { upsertSweep, notes: trail.notes, differences: trail.differences };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refused: Refusal = { code: error.code, message: error.message };
    return { refused, differences: trail.differences };
  }
}
