import { itemOf, type Ask } from './ask.ts';
import { joinKeys } from '../place/writing.ts';
import { besideMethod } from './companions.ts';
import { fillKey } from './fill.ts';
import { possibleMethods } from './possibleMethods.ts';
import { keysOf, meaningOf, rootSchema } from '../../schema.ts';
import type { CompletionItem } from '../../types.ts';

/** The methods that can work with what is there, each with what it needs beside it. */
export function methodItems(ask: Ask): CompletionItem[] {
  const { sweep, context, writing } = ask;
  const keys = keysOf([rootSchema(sweep.kind)]);
  const column = context.frame?.indent ?? 0;
  return possibleMethods(sweep).map(word =>
    itemOf(ask, { label: word, kind: 'enum', detail: meaningOf(keys.get('method')?.node, word) }, snippet => {
      const beside = writing.flow ? [] : besideMethod(word, sweep);
      const lines = beside.flatMap(name => {
        const schema = keys.get(name);
        return schema ? [fillKey(name, schema, { snippet, sweep, path: [], column })] : [];
      });
      return joinKeys([snippet.key(word), ...lines], snippet, column);
    }),
  );
}
