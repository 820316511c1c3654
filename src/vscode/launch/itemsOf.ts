/** What a list holds; undefined = it could not be read, and nothing is concluded from that. Never rejects. */
export function itemsOf<T>(asked: Promise<{ readonly items: readonly T[] }>): Promise<readonly T[] | undefined> {
  return asked.then(
    page => page.items,
    () => undefined,
  );
}
