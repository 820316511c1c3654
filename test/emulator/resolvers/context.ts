import type { Burden } from '../servers.ts';
import type { AccountRecord, World } from '../world/world.ts';

/** What every resolver is given beside its source. */
export interface Context {
  readonly world: World;
  /** The emulator's own address, without a slash at its end. */
  readonly url: string;
  /** Whether the request had the key of an account. */
  readonly known: boolean;
  /** The account of its key. */
  readonly viewer?: AccountRecord;
  /** How heavy its answers are. */
  readonly burden?: Burden;
}

/** The resolvers of a type, whose values are `Source`. A field without one is read off the source by its name. */
export type Fields<Source> = Readonly<Record<string, (source: Source, args: never, context: Context) => unknown>>;
