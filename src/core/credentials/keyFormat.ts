import * as l10n from '@vscode/l10n';

/** A key that looks like one; or the client's sentence on why it does not, and what to do. */
export type KeyCheck = { readonly key: string } | { readonly problem: string; readonly advice: string };

const SHORTEST = 40;

/**
 * Checks the form of an API key as the client does, in its words (docs/facts/forge.md): a secret of at least 40
 * letters, digits, `_` or `-` after the first dash, where there is one (`local-…`); or a token of three parts. Never
 * "exactly 40": keys of 2025 and later have 86. Only the server knows whether the key is valid.
 */
export function checkKey(key: string): KeyCheck {
  if (key === '') return { problem: l10n.t('API key is empty.'), advice: l10n.t('Enter an API key.') };
  if (/^(?:[\p{L}\p{N}_-]+\.){2}[\p{L}\p{N}_-]+$/u.test(key)) return { key };
  const secret = key.slice(key.indexOf('-') + 1);
  if (!/^[\p{L}\p{N}_-]+$/u.test(secret))
    return {
      problem: l10n.t('API key may only contain the letters A-Z, digits and underscores.'),
      advice: l10n.t('Check that nothing else was copied with it.'),
    };
  // As Python counts.
  const length = Array.from(secret).length;
  if (length >= SHORTEST) return { key };
  return {
    problem: l10n.t('API key must have {0}+ characters, has {1}.', SHORTEST, length),
    advice:
      secret === key
        ? l10n.t('Check that all of it was copied.')
        : l10n.t('Check that all of it was copied: what is before the first dash does not count.'),
  };
}
