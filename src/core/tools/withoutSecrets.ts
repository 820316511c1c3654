/** Anything shaped like a key of W&B's, a token, or the value of a header (docs/facts/config.md). */
const SECRETS: readonly RegExp[] = [
  /\b(?:\w+-)?[0-9a-f]{40}\b/gi,
  /\bwandb_v\d+_\w{20,}/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /\b(?:basic|bearer)\s+[\w.~+/=-]{8,}/gi,
  /\b(?:sk|ghp|gho|ghs|hf|glpat)[-_][\w-]{16,}/g,
  /\bAKIA[0-9A-Z]{12,}/g,
  /\b(?:authorization|cookie|x-api-key|api[_-]?key|password|secret|token)["']?\s*[:=]\s*["']?[^\s"',}]{6,}/gi,
];

/** Where an absolute path of either system, of the home folder or of a share begins, and how far it goes. */
const PATHS = /(?:\bfile:\/\/|(?<![\w.:/~$}-])(?:~|[A-Za-z]:)?[/\\](?=[\w.~-]))[^\s"'`,;:)\]}<>]*/g;

/** In every file's `command`. */
const USUAL_PATHS: ReadonlySet<string> = new Set(['/usr/bin/env']);

/** A folder alone at the root, such as `/s` in `samples/s`, says nothing of a machine. */
const TELLS = /[/\\].*[/\\]/;

/**
 * Text without keys, values of headers, and paths of the machine. Paths that the workspace's own file contains stay:
 * whoever asks can read that file.
 */
export function withoutSecrets(text: string, fileText: string): string {
  const bare = SECRETS.reduce((rest, secret) => rest.replace(secret, '…'), text);
  return bare.replace(PATHS, path =>
    USUAL_PATHS.has(path) || !TELLS.test(path) || fileText.includes(path) ? path : '…',
  );
}
