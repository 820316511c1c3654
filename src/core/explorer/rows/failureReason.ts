/** A line of a Python traceback's own layout, not of its message. */
const LAYOUT = /^(?:Traceback \(most recent call last\):|\s+|(?:During handling|The above exception) .*:)/;
const LONGEST = 240;

/**
 * The reason in one line, from what an agent wrote about an item that it failed: of a traceback the exception, else the first line that says
 * something. Undefined = there is none, or nothing readable stands there.
 */
export function failureReason(log: string | undefined): string | undefined {
  const lines = (log ?? '')
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .filter(line => /\w/.test(line));
  const traced = lines.some(line => line.startsWith('Traceback (most recent call last):'));
  const said = lines.filter(line => !LAYOUT.test(line));
  const line = ((traced ? said.at(-1) : said[0]) ?? lines.at(-1)?.trim())?.replace(
    /^(?:launch|wandb): (?:ERROR )?/,
    '',
  );
  // `wandb.errors.LaunchError: text` reads better from the class on.
  const short = line?.replace(/^(?:[a-z_]\w*\.)+(?=[A-Z]\w*(?:Error|Exception)\b)/, '');
  return short !== undefined && short.length > LONGEST ? `${short.slice(0, LONGEST - 1)}…` : short;
}
