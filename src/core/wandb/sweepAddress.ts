/** A sweep as a person names it; entity and project are undefined where only its id was given. */
export interface SweepAddress {
  readonly entity: string | undefined;
  readonly project: string | undefined;
  /** The id in its address, as a rule eight characters. */
  readonly sweep: string;
}

const ID = /^[\w-]{1,64}$/;

/**
 * Reads what people copy to name a sweep: `abcd1234`, `project/abcd1234`, `entity/project/abcd1234`, or an address of
 * the App (`https://wandb.ai/entity/project/sweeps/abcd1234`, whatever follows). Undefined = none of these.
 */
export function parseSweepAddress(text: string): SweepAddress | undefined {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) {
    const path = trimmed.replace(/^https?:\/\/[^/]*\/?/i, '').replace(/[?#].*$/, '');
    const found = /(?:^|\/)([^/]+)\/([^/]+)\/sweeps\/([^/]+)/.exec(path);
    return found ? addressOf(found[1], found[2], found[3]) : undefined;
  }
  const parts = trimmed.split('/');
  if (parts.length > 3 || parts.some(part => part === '')) return undefined;
  return addressOf(parts.at(-3), parts.at(-2), parts.at(-1));
}

function addressOf(
  entity: string | undefined,
  project: string | undefined,
  sweep: string | undefined,
): SweepAddress | undefined {
  const id = plain(sweep);
  return id !== undefined && ID.test(id) ? { entity: plain(entity), project: plain(project), sweep: id } : undefined;
}

function plain(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
