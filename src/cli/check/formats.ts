/** What `--format` takes: text is for people, github makes annotations in a workflow. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];
