import { parsePageAddress, projectOfPage } from './pageAddress.ts';

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
 * the App, with or without its scheme (`https://forge.coreweave.com/wandb/entity/project/sweeps/abcd1234`, the same
 * under `wandb.ai` or a server of one's own, whatever follows). Undefined = none of these.
 */
export function parseSweepAddress(text: string): SweepAddress | undefined {
  const trimmed = text.trim();
  const page = parsePageAddress(trimmed);
  if (page) {
    const place = projectOfPage(page);
    return place && page.path[2] === 'sweeps' ? addressOf(place.entity, place.project, page.path[3]) : undefined;
  }
  if (/^https?:/i.test(trimmed)) return undefined;
  const parts = trimmed.split('/').map(decoded);
  if (parts.length > 3 || parts.some(part => part === '')) return undefined;
  return addressOf(parts.at(-3), parts.at(-2), parts.at(-1));
}

/**
 * Reads what people copy to name a project: `entity/project`, or the address of any page of it. Undefined = neither.
 */
export function parseProjectAddress(text: string): { readonly entity: string; readonly project: string } | undefined {
  const page = parsePageAddress(text);
  if (page) return projectOfPage(page);
  const [entity, project, ...rest] = text.trim().split('/').map(decoded);
  if (!entity || !project || rest.length > 0 || /[\\#?%:\r\n]/.test(entity + project)) return undefined;
  return { entity, project };
}

function addressOf(
  entity: string | undefined,
  project: string | undefined,
  sweep: string | undefined,
): SweepAddress | undefined {
  return sweep !== undefined && ID.test(sweep) ? { entity, project, sweep } : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
