import * as nodeModule from 'node:module';

/**
 * Keeps what is compiled for the next start, in the system's folder for such things, where Node can (22.8 and newer).
 */
export function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
