/**
 * In which order a sweep's runs are shown. The server orders them, all of them: by its value of the metric, by when
 * they were made or last reported (docs/facts/api.md, "Filters").
 */
export const RUN_ORDERS = ['best', 'newest', 'oldest', 'active'] as const;
export type RunOrder = (typeof RUN_ORDERS)[number];

/** By a parameter's value. */
export interface ParameterOrder {
  /** A parameter that is not in a group. */
  readonly parameter: string;
  readonly down: boolean;
}

const ORDER_OF: Readonly<Record<Exclude<RunOrder, 'best'>, string>> = {
  newest: '-created_at',
  oldest: '+created_at',
  active: '-heartbeat_at',
};

/** An order in the server's words; undefined = the best first, which depends on the sweep's metric. */
export function serverOrder(order: RunOrder | ParameterOrder): string | undefined {
  if (typeof order === 'object') return `${order.down ? '-' : '+'}config.${order.parameter}.value`;
  return order === 'best' ? undefined : ORDER_OF[order];
}

/** The order of a remembered word; the best first where it names none. */
export function asRunOrder(word: unknown): RunOrder {
  return RUN_ORDERS.find(order => order === word) ?? 'best';
}
