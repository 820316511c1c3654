import * as l10n from '@vscode/l10n';

/** A key that looks like one, or one sentence that says why not. */
export type KeyCheck = { readonly key: string } | { readonly problem: string };

const SHORTEST = 40;

/**
 * Checks the form of an API key as the client does (docs/facts/config.md): a secret of at least 40 letters, digits, `_`
 * or `-`, after an optional prefix up to the first dash (`local-...`); or a token of three parts. Never "exactly 40":
 * keys of 2025 and later have 86. Only the server knows whether the key is valid.
 */
export function checkKey(text: string): KeyCheck {
  const key = text.trim();
  if (key === '') return { problem: l10n.t('Enter an API key.') };
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(key)) return { key };
  if (!/^[\w-]+$/.test(key))
    return {
      problem: l10n.t(
        'An API key contains only letters, digits, "_" and "-": check that nothing else was copied with it.',
      ),
    };
  const secret = key.slice(key.indexOf('-') + 1);
  if (secret.length >= SHORTEST) return { key };
  return {
    problem: l10n.t(
      'An API key has at least {0} characters, and this one has {1}: check that all of it was copied.',
      SHORTEST,
      secret.length,
    ),
  };
}
