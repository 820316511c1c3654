import assert from 'node:assert/strict';
import { isApiError } from '../../../src/core/api/apiError.ts';
import { readSigned } from '../../../src/core/api/readSigned.ts';

const ADDRESS = 'https://storage.test/a?signature=secret';
const silent = { info: () => undefined, warn: () => undefined };
const clock = { now: () => 0, after: () => () => undefined };
const reader = (response: () => Response) => ({
  fetch: () => Promise.resolve(response()),
  clock,
  log: silent,
  timeoutMs: 1_000,
});

describe('a file at a signed address', () => {
  it('is read as text', async () => {
    assert.equal(
      await readSigned(
        reader(() => new Response('größer')),
        ADDRESS,
      ),
      'größer',
    );
  });

  it('is not read to its end where it is too large, whether or not its size is told', async () => {
    let given = 0;
    const endless = (): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            given++;
            if (given > 1_000) controller.close();
            else controller.enqueue(new Uint8Array(100_000));
          },
        }),
      );
    await assert.rejects(readSigned(reader(endless), ADDRESS), error => isApiError(error, 'refused'));
    assert.ok(given < 100, `${given} pieces were read`);
  });

  it('of another answer is an error without the address', async () => {
    const gone = (): Response => Response.json({ error: 'gone' }, { status: 404 });
    await assert.rejects(
      readSigned(reader(gone), ADDRESS),
      error => isApiError(error, 'notFound') && !JSON.stringify(error).includes('secret'),
    );
  });
});
