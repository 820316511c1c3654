// Sweep files in which a rule's tests write one thing.

/** A plain sweep with one parameter, `a`, as written. */
export function withParameter(parameter: string, head = 'method: random\n'): string {
  return `program: t.py\n${head}parameters: {a: ${parameter}}\n`;
}

/** A plain sweep with a list of values, as written. */
export function withValues(list: string): string {
  return withParameter(`{values: ${list}}`);
}
