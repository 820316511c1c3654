import type { HostConnection } from './account/connection.ts';
import type { Platform } from './ui/platform.ts';
import type { Services } from './services.ts';

/** What the shell's own commands share, beyond what every feature may use. */
export interface ShellServices extends Services {
  readonly connection: HostConnection;
  readonly platform: Platform;
}
