import { pickOne as pick, type Choice, type PickOne } from './wizard/pickOne.ts';
import type { Answer } from './wizard/steps.ts';

type Keeping<T> = PickOne<T> & { readonly keep: string | undefined };

/** The wizard's `pickOne`, for callers that name a first row by `keep`: it changes nothing. */
export function pickOne<T>(options: Keeping<T>): Promise<Answer<T | undefined>>;
export function pickOne<T>(options: PickOne<T>): Promise<Answer<T>>;
export function pickOne<T>({
  keep,
  items,
  ...options
}: PickOne<T> & Partial<Keeping<T>>): Promise<Answer<T | undefined>> {
  const first: readonly Choice<T | undefined>[] = keep === undefined ? [] : [{ label: keep, value: undefined }];
  return pick<T | undefined>({ ...options, items: [...first, ...items] });
}
