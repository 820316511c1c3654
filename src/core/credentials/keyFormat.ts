/** A key that looks like one, or one sentence that says why not. */
export type KeyCheck = { readonly key: string } | { readonly problem: string };

const SHORTEST = 40;

/**
 * Looks at an API key's form, as the client does (docs/facts/config.md): a secret of at least 40 letters, digits, `_` or `-`, after an optional
 * prefix up to the first dash (`local-...`); or a token of three parts. Never "exactly 40": keys of 2025 and later have 86.
 * Whether the key is good only the server knows.
 */
export function checkKey(text: string): KeyCheck {
  const key = text.trim();
  if (key === '') return { problem: 'Enter an API key.' };
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(key)) return { key };
  if (!/^[\w-]+$/.test(key))
    return {
      problem: 'An API key holds only letters, digits, "_" and "-": check that nothing else was copied with it.',
    };
  const secret = key.slice(key.indexOf('-') + 1);
  if (secret.length >= SHORTEST) return { key };
  return {
    problem: `An API key has at least ${String(SHORTEST)} characters, this one ${String(secret.length)}: check that all of it was copied.`,
  };
}
