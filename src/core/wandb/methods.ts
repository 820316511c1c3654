/** The methods that W&B's own engines search by. */
export const ENGINES = ['grid', 'random', 'bayes'] as const;
export type Engine = (typeof ENGINES)[number];

/** The methods of a sweep; `custom` leaves the search to a scheduler, and W&B does not have an engine for it. */
export const METHODS = [...ENGINES, 'custom'] as const;
export type Method = (typeof METHODS)[number];
