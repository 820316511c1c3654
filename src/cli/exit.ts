/**
 * How a command ends: done; not done, or something wrong was found; called wrongly; it could not be found out; stopped
 * by the person; and nobody reads on, as the system's own tools end.
 */
export const EXIT = { done: 0, failed: 1, usage: 2, unknown: 3, interrupted: 130, unheard: 141 } as const;
