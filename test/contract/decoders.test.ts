import assert from 'node:assert/strict';
import { validate } from 'graphql';
import { mergeDocuments } from '../../src/core/api/mergeDocuments.ts';
import { reduceDocument } from '../../src/core/api/reduceDocument.ts';
import { DECODERS } from '../core/api/fuzz/decoderCases.ts';
import { fuzzDecoder } from '../core/api/fuzz/fuzzDecoder.ts';
import { sharedSchema } from './decodersMeasure.ts';

describe("replies after W&B's own schema", () => {
  const schema = sharedSchema();

  before(function skip() {
    if (schema !== undefined) return;
    console.log("      W&B's schema (../shared/wandb) is not here: these are left out.");
    this.skip();
  });

  it('lists asked together are valid, each twice', () => {
    assert.ok(schema);
    const parts = DECODERS.filter(each => /^\s*query\s+\w+\(/.test(each.document))
      .flatMap(each => [each, each])
      .map(({ document }) => ({ document, variables: {} }));
    assert.ok(parts.length >= 20);
    assert.deepEqual(
      validate(schema, reduceDocument(mergeDocuments('Lists', parts).document, new Set())).map(fault => fault.message),
      [],
    );
  });

  it('decoders take what the schema allows, and worse', async () => {
    assert.ok(schema);
    for (const decoder of DECODERS) assert.deepEqual((await fuzzDecoder(schema, decoder, 29)).failures, []);
  });
});
