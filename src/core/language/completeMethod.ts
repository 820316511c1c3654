import { itemOf, type Ask } from './completeAsk.ts';
import { gridCanDraw } from './completeForms.ts';
import { orderWords } from './completeWords.ts';
import { fillKey } from './completeFill.ts';
import { keysOf, rootSchema } from './schema.ts';
import type { CompletionItem } from './types.ts';

/** The methods that can work with what is there: no grid over real numbers, no bayes without a metric (it brings one). */
export function methodItems(ask: Ask): CompletionItem[] {
  const { sweep, context, writing } = ask;
  const schema = keysOf([rootSchema(sweep.kind)]).get('method');
  const root = sweep.fieldAt([]);
  const words = (schema?.node.enum ?? []).map(String).filter(word => mayBe(word, ask));
  return orderWords(words, ask).map(word => itemOf(ask, { label: word, kind: 'enum', detail: schema?.node['x-enumDescriptions']?.[word] }, snippet => {
    const metric = word === 'bayes' && !root?.has('metric') && !writing.flow ? keysOf([rootSchema(sweep.kind)]).get('metric') : undefined;
    const column = context.frame?.indent ?? 0;
    return metric ? `${word}\n${' '.repeat(column)}${fillKey('metric', metric, { snippet, sweep, path: [], column })}` : snippet.key(word);
  }));
}

function mayBe(word: string, { sweep }: Ask): boolean {
  const root = sweep.fieldAt([]);
  if (word === 'custom') return sweep.kind === 'launch-sweep' ? sweep.schedulerKind !== 'none' : root?.has('metrics') === true;
  if (root?.has('metrics')) return false;
  if (word === 'grid') return gridCanDraw(sweep);
  if (word === 'bayes') return sweep.parameters.length === 0 || sweep.parameters.some(p => p.form !== 'constant');
  return true;
}
