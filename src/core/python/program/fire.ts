import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { bothNames } from './dataclassOptions.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { argument } from './natives.ts';
import type { ProgramLevel } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';
import { signatureOf } from './shapes.ts';

/** `fire.Fire(function)`: what a string looks like is what it is. Of classes and dicts nothing is known. */
export function callFire(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path !== 'fire.Fire' && path !== 'fire.core.Fire') return undefined;
  const of = argument(args, 0, 'component');
  if (of?.type !== 'function' || args.named.has('command')) {
    reading.parses(undefined);
    if (of) reading.machine.lose(of);
    return unknown;
  }
  reading.parses({ parser: 'fire', of, isStrict: true, level: () => fireLevel(of) });
  reading.machine.call(of, { positional: [], named: new Map(), isOpen: true }, node);
  return unknown;
}

function fireLevel(of: Extract<Value, { type: 'function' }>): ProgramLevel {
  const fields = signatureOf(of);
  const options = fields.flatMap(field =>
    field.isRest
      ? []
      : [
          fieldOption(field, bothNames(field.name, []), {
            kind: 'loose literal',
            arity: 'maybe',
            none: 'None',
            choices: undefined,
          }),
        ],
  );
  // A single letter is enough where only one parameter begins with it.
  const letters = [...new Set(fields.map(({ name }) => name.charAt(0)))].filter(
    letter => !fields.some(({ name }) => name === letter),
  );
  const short = letters.flatMap(letter => {
    const begun = options.filter(({ target }) => target.startsWith(letter));
    return begun.slice(0, 1).map(option => ({
      ...option,
      names: [`--${letter}`],
      isRequired: false,
      ...(begun.length > 1 && { kind: 'unknown' as const, arity: 'unknown' as const }),
    }));
  });
  // Its own decorators change how words are read.
  const isPlain = (of.decorators ?? []).every(path => isQuiet(path) && !path.startsWith('fire'));
  const { home, node } = of;
  const list = node.getChild('ParamList');
  const swallows = list !== null && /\*\*\s*\w/.test(home.text.slice(list.from, list.to));
  const known = [...short, ...options].map(option => (isPlain ? option : { ...option, kind: 'unknown' as const }));
  return plainLevel(known, { swallows, isOpen: !isPlain || (fields.some(({ isRest }) => isRest) && !swallows) });
}
