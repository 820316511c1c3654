/** What a server says that it can do, by W&B's own names (docs/facts/api.md, "Old-server compatibility"). */
export const SERVER_FEATURES = {
  /** `Project.sweeps(filters)`: since server 0.81.4. */
  filterSweeps: 'SWEEPS_QUERY_FILTERING',
} as const;
