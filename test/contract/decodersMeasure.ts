// Every decoder against every place of its reply with every mutation, generated from W&B's schema: `npm run measure --
// decoders`.
import { readFileSync } from 'node:fs';
import { buildSchema, extendSchema, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { DECODERS } from '../core/api/fuzz/decoderCases.ts';
import { fuzzDecoder } from '../core/api/fuzz/fuzzDecoder.ts';
import { sdl } from '../emulator/schema/index.ts';
import { sharedFile } from './launchShared.ts';

/** What newer clients ask for that the reference material does not have (test/emulator/schema/additions.ts). */
const NEWER = 'extend type Run { bucketedHistory(specs: [JSONString!]!): [JSON!] }';

/** W&B's schema of the reference material with later additions; undefined without the material. */
export function sharedSchema(): GraphQLSchema | undefined {
  const [base, overlay] = [
    sharedFile('wandb', 'schema-2023-04.graphql'),
    sharedFile('wandb', 'schema-overlay-2026.graphql'),
  ];
  if (base === undefined || overlay === undefined) return undefined;
  const known = extendSchema(buildSchema(readFileSync(base, 'utf8')), parse(readFileSync(overlay, 'utf8')));
  return extendSchema(known, parse(NEWER));
}

/** Prints a line for each decoder, and the sum; ends with an error where one failed. */
export async function measure(): Promise<void> {
  const shared = sharedSchema();
  console.log(
    shared === undefined
      ? "The reference material is not here: the emulator's schema is used in place of W&B's."
      : "Replies are generated from W&B's schema.",
  );
  const schema = shared ?? buildSchema(sdl);
  let [sum, failed] = [0, 0];
  for (const decoder of DECODERS) {
    const { replies, failures } = await fuzzDecoder(schema, decoder, 1);
    sum += replies;
    failed += failures.length;
    console.log(
      `${decoder.name.padEnd(20)} ${String(replies).padStart(6)} replies, ${String(failures.length)} failures`,
    );
    for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
  }
  console.log(`${String(sum)} replies, ${String(failed)} failures`);
  if (failed > 0) process.exitCode = 1;
}
