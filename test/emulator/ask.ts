import type { Emulator } from './start.ts';

/** A reply to a GraphQL request. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown>;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends a GraphQL request to the emulator with its key (or another). */
export async function ask(
  emulator: Pick<Emulator, 'url' | 'key'>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  key = emulator.key,
): Promise<Answer> {
  const response = await fetch(`${emulator.url}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`api:${key}`).toString('base64')}`,
    },
  });
  const body = (await response.json()) as { data?: Record<string, unknown> | null; errors?: Answer['errors'] };
  return { status: response.status, data: body.data ?? {}, errors: body.errors ?? [] };
}
