import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'graphql';
import { optionalNames, reduceDocument } from '../../src/core/api/reduceDocument.ts';
import { repositoryRoot } from './launchShared.ts';
import { additions } from '../emulator/schema/additions.ts';
import { theirSchema } from './sdlTheirs.ts';

const folder = join(repositoryRoot, 'src', 'core', 'api', 'operations');

describe("the product's operations against W&B's schema", () => {
  const theirs = theirSchema();
  if (!theirs) {
    it("skipped: W&B's schema is not beside the repository");
    return;
  }
  const isListed = (name: string): boolean => additions.some(({ what }) => what === name);
  for (const name of readdirSync(folder)
    .filter(each => each.endsWith('.ts'))
    .sort()) {
    it(`${name}: every document is valid, also without its optional parts`, async () => {
      const module = (await import(join(folder, name))) as Record<string, unknown>;
      const documents = Object.values(module).filter(
        value => typeof value === 'string' && /^\s*(query|mutation)\b/.test(value),
      ) as string[];
      for (const document of documents) {
        // What is newer than their schema must be optional, and listed.
        const newer = optionalNames(document).filter(isListed);
        assert.deepEqual(
          validate(theirs, reduceDocument(document, new Set(newer))).map(fault => fault.message),
          [],
        );
        for (const missing of optionalNames(document))
          assert.deepEqual(
            validate(theirs, reduceDocument(document, new Set([...newer, missing]))).map(fault => fault.message),
            [],
            `without ${missing}`,
          );
      }
    });
  }
});
