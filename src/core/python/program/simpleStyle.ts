import { itemsOf } from '../evaluate/sequences.ts';
import type { Value } from '../evaluate/value.ts';
import { aliasesOf, isSwitch, type ClassStyle } from './dataclassOptions.ts';
import type { Mark } from './marks.ts';
import { flagOf, textOf } from './natives.ts';
import { plainValue, type ProgramOption } from './options.ts';

const MARKS =
  /^(?:dataclasses\.field|simple_parsing\.(?:\w+\.)*(?:field|choice|flag|list_field|mutable_field|subgroups))?$/;

/** simple-parsing: what a field is in, its name and its aliases; what becomes of these depends on all fields. */
export const SIMPLE: ClassStyle = {
  place: ({ name }, [before = ''], mark) => {
    const aliases = aliasesOf(mark);
    if (mark && isNamed(mark, 'subgroups')) return subgroupsOf(name, before, mark);
    if (mark?.args.named.has('positional'))
      return flagOf(mark.args.named.get('positional'), false) ? { names: [] } : undefined;
    return aliases && { names: [before + name, ...aliases], before: [`${before}${name}.`] };
  },
  option: ({ shape }) => ({
    ...(isSwitch(shape) && { arity: 'maybe' as const }),
    ...(shape.members && { kind: 'text' as const, choices: shape.members }),
    ...(shape.either && { either: shape.either }),
    ...(shape.isMap && { converts: text => (/^[\w.+-]+$/.test(text) ? 'refused' : undefined) }),
  }),
  marks: MARKS,
  changed: ofMark,
};

function isNamed({ path }: Mark, name: string): boolean {
  return path.endsWith(`.${name}`);
}

/** `subgroups({"small": Small}, default="small")`: a choice, and the options of what is chosen. */
function subgroupsOf(name: string, before: string, { args }: Mark): ReturnType<ClassStyle['place']> {
  const [given] = args.positional;
  const entries = given?.type === 'dict' && !given.state.value.isOpen ? [...given.state.value.entries.values()] : [];
  const commands = entries.map(({ key, value }) => ({
    name: textOf(key) ?? '',
    of: value,
    style: SIMPLE,
    before: [`${before}${name}.`],
  }));
  const isPlain =
    args.positional.length === 1 && [...args.named.keys()].every(each => each === 'default' || each === 'help');
  if (!isPlain || commands.length === 0 || commands.some(each => each.name === '' || each.of.type !== 'class'))
    return undefined;
  const by = { path: `${before}${name}`.split('.'), default: textOf(args.named.get('default')) };
  if (args.named.has('default') && by.default === undefined) return undefined;
  return { names: [before + name], choice: { commands, isNeeded: by.default === undefined, by } };
}

/** What `choice`, `flag` and the like say beside the type. */
function ofMark({ path, args: { positional, named } }: Mark): Partial<ProgramOption> {
  const name = path.split('.').at(-1) ?? '';
  const plain = new Set(['default', 'default_factory', 'alias', 'help', 'init', 'repr', 'compare', 'metadata']);
  const others = [...named.keys()].filter(each => !plain.has(each));
  if (others.length > 0) return ofArgument(others, named);
  const isRequired = positional.length === 0 && !named.has('default') && !named.has('default_factory');
  if (name !== 'choice') return { isRequired: name === 'field' && isRequired };
  const choices = positional.map(plainValue);
  const isPlain = choices.length > 1 && choices.every(each => each?.type === 'str');
  return isPlain
    ? { kind: 'text', choices, isRequired: !named.has('default') }
    : { kind: 'unknown', isRequired: false };
}

/** What `field` hands on to `add_argument`; what is not known of it may be anything. */
function ofArgument([name, other]: readonly string[], named: ReadonlyMap<string, Value>): Partial<ProgramOption> {
  const given = name === undefined || other !== undefined ? undefined : named.get(name);
  if (name === 'action' && textOf(given) === 'store_true') return { arity: 'none', kind: 'boolean' };
  const choices = name === 'choices' && given ? itemsOf(given)?.map(plainValue) : undefined;
  const known = choices?.flatMap(choice => (choice?.type === 'str' ? choice : []));
  return known && known.length === choices?.length
    ? { kind: 'text', choices: known }
    : { kind: 'unknown', arity: 'unknown', either: undefined };
}
