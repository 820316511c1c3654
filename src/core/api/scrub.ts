const LONGEST = 500;

/**
 * Text of the server's, safe to show and to log: markup, addresses' query strings (signed addresses), credentials in
 * addresses, `Authorization` values and anything shaped like an API key are removed; cut to 500 characters.
 */
export function scrub(text: string): string {
  const plain = text
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?[a-z!][^>]*>/gi, ' ')
    .replace(/(https?:\/\/)[^\s/@"']+@/gi, '$1')
    .replace(/(https?:\/\/[^\s?#"']+)\?[^\s"']*/gi, '$1?…')
    .replace(/\b(basic|bearer)\s+[\w.~+/=-]{8,}/gi, '$1 …')
    // Keys: 40 hexadecimal digits with or without a prefix, `wandb_v1_...`, three-part tokens (docs/facts/config.md).
    .replace(/\b(?:[\w]+-)?[0-9a-f]{40}\b/gi, '…')
    .replace(/\bwandb_v\d+_\w{20,}/gi, '…')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

/** What an error says, scrubbed: for logs and sentences. */
export function messageOf(error: unknown): string {
  return scrub(error instanceof Error ? error.message : String(error));
}
