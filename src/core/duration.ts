const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time, at most two units: `45 s`, `2 min`, `3 h 20 min`, `5 d 4 h`. Milliseconds; negative counts as none. */
export function durationText(ms: number): string {
  const time = Math.max(0, ms);
  if (time < MINUTE) return `${String(Math.floor(time / SECOND))} s`;
  if (time < HOUR) return `${String(Math.floor(time / MINUTE))} min`;
  const [big, small, unit, subunit] =
    time < DAY ? ([HOUR, MINUTE, 'h', 'min'] as const) : ([DAY, HOUR, 'd', 'h'] as const);
  const rest = Math.floor((time % big) / small);
  return `${String(Math.floor(time / big))} ${unit}${rest === 0 ? '' : ` ${String(rest)} ${subunit}`}`;
}

/** `just now`, `2 min ago`, `3 h ago`, `5 d ago`: one unit. A time to come (clocks differ) counts as now. */
export function agoText(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${String(Math.floor(past / MINUTE))} min ago`;
  if (past < DAY) return `${String(Math.floor(past / HOUR))} h ago`;
  return `${String(Math.floor(past / DAY))} d ago`;
}

/** A guess of a length of time, rounded to what a guess can say: `about 2 min`, `about 3 h`. Milliseconds. */
export function aboutText(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  const [unit, name] =
    ms < 90 * MINUTE ? ([MINUTE, 'min'] as const) : ms < 36 * HOUR ? ([HOUR, 'h'] as const) : ([DAY, 'days'] as const);
  return `about ${String(Math.round(ms / unit))} ${name}`;
}
