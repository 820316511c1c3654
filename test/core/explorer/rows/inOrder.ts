import assert from 'node:assert/strict';

/** Fails unless a text holds these, one after the other: what a row says, however it puts it. */
export function inOrder(text: string | undefined, ...parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text?.indexOf(part, from) ?? -1;
    assert.ok(at >= 0, `“${text ?? ''}” does not hold “${part}” in its place`);
    from = at + part.length;
  }
}
