/** Runs something a while after the last call for a key; forgotten when disposed. */
export class Debounce {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** `ms` in milliseconds; a later call for the same key starts the wait again. */
  run(key: string, ms: number, work: () => void): void {
    this.cancel(key);
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        work();
      }, ms),
    );
  }

  cancel(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
