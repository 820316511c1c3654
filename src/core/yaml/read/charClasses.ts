/** Character classes of PyYAML's scanner, by UTF-16 code. After the end `charCodeAt` gives NaN, which counts as END. */

export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;

/** True at a line break: CR, LF, NEL, LS, PS. */
export function isBreak(code: number): boolean {
  return code === LF || code === CR || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** True after the last character (NaN), and at a NUL, where PyYAML stops. */
export function isEnd(code: number): boolean {
  return code !== code || code === 0;
}

/** True at a blank (space, tab), a line break or the end: what may follow an indicator. */
export function isBlankOrEnd(code: number): boolean {
  return code === SPACE || code === TAB || isBreak(code) || isEnd(code);
}

/** True at a line break or the end. */
export function isBreakOrEnd(code: number): boolean {
  return isBreak(code) || isEnd(code);
}

/** True at `[ ] { } ,`. */
export function isFlowIndicator(code: number): boolean {
  return code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x2c;
}

/** True at a letter or digit of ASCII, `-` or `_`: what an anchor's name is made of. */
export function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 95
  );
}
