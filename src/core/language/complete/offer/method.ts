import { itemOf, type Ask } from './ask.ts';
import { fillKey } from './fill.ts';
import { possibleMethods } from './possibleMethods.ts';
import { keysOf, rootSchema } from '../../schema.ts';
import type { CompletionItem } from '../../types.ts';

/** The methods that can work with what is there; bayes brings the metric that it needs. */
export function methodItems(ask: Ask): CompletionItem[] {
  const { sweep, context, writing } = ask;
  const keys = keysOf([rootSchema(sweep.kind)]);
  const column = context.frame?.indent ?? 0;
  return possibleMethods(sweep).map(word =>
    itemOf(
      ask,
      { label: word, kind: 'enum', detail: keys.get('method')?.node['x-enumDescriptions']?.[word] },
      snippet => {
        const metric =
          word === 'bayes' && !sweep.fieldAt([])?.has('metric') && !writing.flow ? keys.get('metric') : undefined;
        return metric
          ? `${word}\n${' '.repeat(column)}${fillKey('metric', metric, { snippet, sweep, path: [], column })}`
          : snippet.key(word);
      },
    ),
  );
}
