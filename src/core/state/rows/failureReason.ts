const LONGEST = 240;

/** The line of an agent's error file that says what went wrong: the last one with words, as in a Python traceback. Undefined = it says nothing. */
export function failureReason(log: string | undefined): string | undefined {
  const lines = (log ?? '').split('\n').map(line => line.trim()).filter(line => /\w/.test(line));
  const last = lines.at(-1)?.replace(/^(?:launch|wandb): (?:ERROR )?/, '');
  if (last === undefined) return undefined;
  return last.length > LONGEST ? `${last.slice(0, LONGEST - 1)}…` : last;
}
