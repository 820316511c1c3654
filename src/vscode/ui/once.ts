/** What `make` gives, made at the first call and kept. A failure is not kept: the next call makes it anew. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      // A file that could not be read once may be readable the next time.
      made = undefined;
      throw error;
    }));
}
