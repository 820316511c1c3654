import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { sdl } from '../../emulator/schema/index.ts';
import { reduceDocument } from '../../../src/core/api/reduceDocument.ts';
import { seededRandom } from '../../emulator/engine/seededRandom.ts';
import { DECODERS, outcomeOf } from './fuzz/decoderCases.ts';
import { fuzzDecoder } from './fuzz/fuzzDecoder.ts';
import { generateReply } from './fuzz/generateReply.ts';
import { MUTATIONS, mutated } from './fuzz/mutate.ts';

describe('decoders of replies', () => {
  const schema = buildSchema(sdl);
  // A sample; `npm run measure -- decoders` takes all of them.
  const STRIDE = 17;

  for (const decoder of DECODERS) {
    it(`${decoder.name}: whatever is in a field, nothing is thrown and the rest of the list is there`, async () => {
      const { replies, failures } = await fuzzDecoder(schema, decoder, STRIDE);
      assert.ok(replies > 1);
      assert.deepEqual(failures, []);
    });
  }

  it('survive two hundred replies with many random faults at once', async () => {
    const random = seededRandom(7);
    for (const decoder of DECODERS) {
      const { data, places } = generateReply(schema, reduceDocument(decoder.document, new Set()));
      for (let round = 0; round < 200; round++) {
        let ruin: unknown = data;
        for (const place of places) {
          const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
          if (mutation !== undefined && random() < 0.15) ruin = mutated(ruin, place.path, mutation);
        }
        await outcomeOf(decoder.decode, ruin);
      }
    }
  });

  it('the fuzzing itself notices a decoder that throws, and one that loses a list', async () => {
    const [decoder] = DECODERS;
    assert.ok(decoder);
    const throwing = await fuzzDecoder(
      schema,
      { ...decoder, decode: data => Promise.resolve((data as { models: { edges: unknown[] } }).models.edges.length) },
      5,
    );
    assert.ok(throwing.failures.some(line => line.includes('threw TypeError')));
    const losing = await fuzzDecoder(
      schema,
      {
        ...decoder,
        decode: async data =>
          JSON.stringify(data).includes('"createdAt":null') ? { items: [] } : decoder.decode(data),
      },
      1,
    );
    assert.ok(losing.failures.some(line => line.includes('other items are lost')));
  });

  it('are all in the list', async () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'core', 'api', 'operations');
    const listed = new Set(DECODERS.map(each => each.document));
    for (const name of readdirSync(folder)) {
      const { document } = (await import(join(folder, name))) as { document?: unknown };
      assert.ok(
        typeof document !== 'string' || listed.has(document),
        `${name} is not in fuzz/decoderCases.ts: add it, so that broken replies are tried on it`,
      );
    }
  });
});
