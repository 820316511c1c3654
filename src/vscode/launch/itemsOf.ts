import type { Page } from '../../core/api/types.ts';

/**
 * What a list holds; undefined = it could not be read, or the server does not tell it, and nothing is concluded from
 * that. Never rejects.
 */
export function itemsOf<T>(asked: Promise<Page<T>>): Promise<readonly T[] | undefined> {
  return asked.then(
    page => (page.isUntold === true ? undefined : page.items),
    () => undefined,
  );
}
