/** The lines of a string as Python's `str.splitlines` gives them: the last line end does not begin another line. */
export function pythonLines(text: string): string[] {
  // eslint-disable-next-line no-control-regex -- these are line ends to Python
  const lines = text.split(/\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/**
 * What goes into a job as `requirements.frozen.txt`: the folder's requirements.txt, its line ends as `\n`
 * (create_job.py); empty where there is none.
 */
export function frozenRequirements(text: string | undefined): string {
  return pythonLines(text ?? '').join('\n');
}

/** Whether the requirements lack wandb: the client warns, and the run fails at its import. */
export function lacksWandb(text: string): boolean {
  return !pythonLines(text).some(line => line.includes('wandb'));
}
