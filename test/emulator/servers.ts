import type { GraphQLSchema } from 'graphql';
import { executableSchema } from './resolvers/index.ts';
import { only2023, onlyAsked, without } from './schema/reduceSchema.ts';

/**
 * Servers that the emulator plays: one that knows W&B's published schema of 2023 and nothing more; today's; one that
 * knows only what documents of the official clients ask for; today's with heavy configurations, which answers slowly.
 */
export const SERVERS = ['2023', 'today', 'strict', 'heavy'] as const;
export type ServerName = (typeof SERVERS)[number];

/** What a server makes of an answer. */
export interface Burden {
  /** Bytes of a run's whole configuration and of its whole summary. */
  readonly runBytes: number;
  /** Bytes of a sweep's configuration. */
  readonly sweepBytes: number;
  /** How long a query that reads lists takes, in milliseconds. */
  readonly answerMs: number;
}

/** Building one takes a tenth of a second, and nothing changes it: the emulators of a process share them. */
const built = new Map<ServerName | 'old', GraphQLSchema>();

/** The schema of a server, or of one of before 2023-10. */
export function schemaOf(server: ServerName | 'old'): GraphQLSchema {
  const schema = built.get(server) ?? build(server);
  built.set(server, schema);
  return schema;
}

/** Today's schema without some of its names, as `RunQueue.updatedAt` or `RunQueue.runQueueItems(after)`. */
export function schemaWithout(names: readonly string[]): GraphQLSchema {
  return without(executableSchema(), names);
}

function build(server: ServerName | 'old'): GraphQLSchema {
  switch (server) {
    case 'old':
      return executableSchema({ old: true });
    case '2023':
      return only2023(executableSchema({ old: true }));
    case 'strict':
      return onlyAsked(executableSchema());
    case 'today':
    case 'heavy':
      return executableSchema();
  }
}

/** How heavy a server's answers are; `speed` 100 makes it wait a hundredth. */
export function burdenOf(server: ServerName, speed: number): Burden | undefined {
  return server === 'heavy' ? { runBytes: 10_000_000, sweepBytes: 1_000_000, answerMs: 30_000 / speed } : undefined;
}
