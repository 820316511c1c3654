import type { ApiLog } from './apiLog.ts';

export interface AuthGate {
  /** The server accepted this key: a later refusal is reported again. */
  accepted(key: string): void;
  /** The server refused this key: tells once. */
  refused(key: string): void;
}

/** Many requests fail at once when a key is revoked; the person is asked once for each key. */
export function createAuthGate(onAuthFailed: (() => void | Promise<void>) | undefined, log: ApiLog): AuthGate {
  let refusedKey: string | undefined;
  let asking = false;
  const ask = async (): Promise<void> => {
    asking = true;
    try {
      await onAuthFailed?.();
    } finally {
      asking = false;
    }
  };
  return {
    accepted(key) {
      if (refusedKey === key) refusedKey = undefined;
    },
    refused(key) {
      if (asking || refusedKey === key) return;
      refusedKey = key;
      ask().catch((error: unknown) =>
        log.warn(`sign-in after a refused key failed: ${error instanceof Error ? error.name : 'unknown error'}`),
      );
    },
  };
}
