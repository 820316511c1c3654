/** What `--format` of results takes. */
export const RESULT_FORMATS = ['text', 'csv', 'json'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];
