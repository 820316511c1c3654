/** A line of a Python traceback's own layout, not of its message. */
const LAYOUT = /^(?:Traceback \(most recent call last\):|\s+|(?:During handling|The above exception) .*:)/;
const LONGEST = 240;

/**
 * The reason in one line, from what an agent wrote about an item that it failed: of a traceback the exception, else the
 * first line that says something. Undefined = there is none, or nothing that can be read.
 */
export function failureReason(log: string | undefined): string | undefined {
  const lines = (log ?? '')
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .filter(line => /\w/.test(line));
  const hasTraceback = lines.some(line => line.startsWith('Traceback (most recent call last):'));
  const messages = lines.filter(line => !LAYOUT.test(line));
  const line = ((hasTraceback ? messages.at(-1) : messages[0]) ?? lines.at(-1)?.trim())?.replace(
    /^(?:launch|wandb): (?:ERROR )?/,
    '',
  );
  // `wandb.errors.LaunchError: text` reads better from the class on.
  const short = line?.replace(/^(?:[a-z_]\w*\.)+(?=[A-Z]\w*(?:Error|Exception)\b)/, '');
  return short !== undefined && short.length > LONGEST ? `${short.slice(0, LONGEST - 1)}…` : short;
}
