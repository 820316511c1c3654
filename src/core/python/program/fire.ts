import { LIBRARY_PART, unknown, type Arguments, type PyClass, type PyFunction, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { bothNames } from './dataclassOptions.ts';
import { usesName } from './functionText.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { argument } from './natives.ts';
import { withDashes, type ProgramLevel, type ProgramOption } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';
import { fieldsOf, signatureOf, type Field } from './fields.ts';

/** `fire.Fire(function)`, of a class, an object, a dict or the module: what a string looks like is what it is. */
export function callFire(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path !== 'fire.Fire' && path !== 'fire.core.Fire') return undefined;
  const of = argument(args, 0, 'component');
  if (args.isOpen || args.named.has('command') || args.positional.length > 1) reading.parses(undefined);
  else
    reading.parses({
      parser: 'fire',
      of: of ?? node.from,
      isStrict: true,
      level: () => {
        const level = (of ? levelOf(of) : membersLevel(reading.moduleNames ?? [])) ?? OPEN;
        return of?.type === 'function' ? { ...level, options: reading.checks.checked(level.options, of) } : level;
      },
    });
  const { machine, checks } = reading;
  if (of?.type === 'function')
    machine.call(of, checks.argumentsOf(of, functionLevel(of, signatureOf(of)).options), node);
  else if (of) machine.lose(of);
  return unknown;
}

/** Nothing is known. */
const OPEN = plainLevel([], { isOpen: true });

/** What a component takes; undefined = unknown. */
function levelOf(of: Value): ProgramLevel | undefined {
  switch (of.type) {
    case 'function':
      return functionLevel(of, signatureOf(of));
    case 'class':
      return classLevel(of);
    case 'object':
      return of.class && isSeen(of.class) ? membersLevel(methodsOf(of.class)) : undefined;
    case 'dict': {
      const { entries, isOpen } = of.state.value;
      const members = [...entries.values()].map(
        ({ key, value }) => [key.type === 'str' ? key.value : '', value] as const,
      );
      return isOpen || members.some(([name]) => name === '') ? undefined : membersLevel(members);
    }
    default:
      return undefined;
  }
}

type Member = readonly [name: string, value: Value];

/** Words that name a member, each with what that takes; `before`: options that may stand beside its own. */
function membersLevel(members: Iterable<Member>, before: readonly ProgramOption[] = []): ProgramLevel {
  const commands = new Map<string, ProgramLevel>();
  for (const [name, value] of members) {
    const level = levelOf(value) ?? OPEN;
    const whole = { ...level, options: [...before, ...level.options] };
    for (const each of new Set([name, withDashes(name)])) commands.set(each, whole);
  }
  return plainLevel(before, { commands });
}

/** A class is made first, with the options that it takes; a word then names one of its methods. */
function classLevel(of: PyClass): ProgramLevel | undefined {
  if (!isSeen(of)) return undefined;
  const made = memberOf(of, '__init__');
  const isDataclass = of.decorators.some(path => /(?:^|\.)dataclass$/.test(path));
  if (of.decorators.length > 0 && !isDataclass) return undefined;
  const fields = made?.type === 'function' ? signatureOf(made).slice(1) : isDataclass ? (fieldsOf(of) ?? []) : [];
  const own = made?.type === 'function' ? functionLevel(made, fields) : functionLevel(undefined, fields);
  if (own.isOpen || own.swallows) return { ...OPEN, options: own.options };
  return { ...membersLevel(methodsOf(of), own.options), isOpen: of.scope.names.has('__call__') };
}

/** A class of which, and of whose bases, all is seen. */
function isSeen(of: PyClass, depth = 0): boolean {
  const strange = ['__getattr__', '__getattribute__', '__new__', '__fire_metadata__', LIBRARY_PART];
  if (of.named.size > 0 || strange.some(name => of.scope.names.has(name))) return false;
  return of.bases.every(base =>
    base.type === 'class'
      ? depth < 10 && isSeen(base, depth + 1)
      : base.type === 'name' && base.path === 'builtins.object',
  );
}

function memberOf(of: PyClass, name: string, depth = 0): Value | undefined {
  const own = of.scope.names.get(name)?.value;
  if (own || depth > 10) return own;
  return of.bases.map(base => (base.type === 'class' ? memberOf(base, name, depth + 1) : undefined)).find(each => each);
}

/** The methods of a class without what they are called on, and what else is in it. */
function methodsOf(of: PyClass, depth = 0): Member[] {
  const inherited = of.bases.flatMap(base => (base.type === 'class' && depth < 10 ? methodsOf(base, depth + 1) : []));
  const own = [...of.scope.names].flatMap(([name, { value }]): Member[] =>
    value && !name.startsWith('__') ? [[name, value]] : [],
  );
  return [...inherited, ...own];
}

function functionLevel(of: PyFunction | undefined, all: readonly Field[]): ProgramLevel {
  const isMethod = of?.owner !== undefined && of.binding !== 'static' && of.name !== '__init__';
  const fields = isMethod ? all.slice(1) : all;
  const options = fields.flatMap(field =>
    field.isRest
      ? []
      : [
          fieldOption(field, bothNames(field.name), {
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
      ...(begun.length > 1 && { isAmbiguous: true as const }),
    }));
  });
  // Its own decorators change how words are read.
  const isPlain = (of?.decorators ?? []).every(path => isQuiet(path) && !path.startsWith('fire'));
  const rest = of && restName(of);
  const swallows = rest !== undefined;
  const known = [...short, ...options].map(option => (isPlain ? option : { ...option, kind: 'unknown' as const }));
  const isUsed = of !== undefined && rest !== undefined && usesName(of, rest);
  return plainLevel(known, { swallows, isOpen: !isPlain || isUsed });
}

/** The name of `**rest`. */
function restName({ home, node }: PyFunction): string | undefined {
  const list = node.getChild('ParamList');
  return list ? /\*\*\s*(\w+)/.exec(home.text.slice(list.from, list.to))?.[1] : undefined;
}
