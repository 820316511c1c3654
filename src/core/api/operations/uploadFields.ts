import * as v from 'valibot';
import { decoderOf } from '../decodeList.ts';
import { text, strings } from '../fields.ts';

/** Where one file is to be sent. */
export interface Upload {
  /** A signed address, never to be logged; undefined = the server has the content already. */
  readonly url?: string;
  /** Headers to send along. */
  readonly headers: Readonly<Record<string, string>>;
}

const file = decoderOf(v.object({ uploadUrl: text, uploadHeaders: strings }));

/**
 * Reads `uploadUrl` and `uploadHeaders` (`Name:value`, split at the first colon as the client does); undefined where it
 * is not a file.
 */
export function decodeUpload(node: unknown): Upload | undefined {
  const read = file(node);
  if (read === undefined) return undefined;
  const headers = read.uploadHeaders.flatMap(line =>
    line.includes(':')
      ? [[line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()] as const]
      : [],
  );
  return { url: read.uploadUrl, headers: Object.fromEntries(headers) };
}
