import type { PyClass, Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { Namespace } from './namespace.ts';
import { fieldOption, numberOf } from './levels.ts';
import { markOf, type Mark } from './marks.ts';
import { flagOf, native, textOf } from './natives.ts';
import { plainValue, withDashes, type ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { fieldsOf, type Field, type Shape } from './shapes.ts';

/** What the classes of a command line give: their options, and whether there may be more. */
export interface ClassOptions {
  readonly options: readonly ProgramOption[];
  readonly isOpen: boolean;
}

/** How a library makes options of a dataclass. */
export interface ClassStyle {
  /** The names of an option, from the field's and from those of the fields that it is in. */
  readonly names: (name: string, outer: readonly string[]) => readonly string[];
  readonly option: (field: Field) => Partial<ProgramOption>;
  /** Calls that may stand in place of a default; others make the field's names unclear. */
  readonly marks: RegExp;
  /** What a mark says beside the type. */
  readonly changed?: (mark: Mark) => Partial<ProgramOption>;
  /** Further names that a mark gives; undefined where they are not known. */
  readonly aliases?: (mark: Mark) => readonly string[] | undefined;
  /** What `field(metadata=…)` says to the library; undefined where that is not known. */
  readonly metadata?: (given: Value | undefined) => Partial<ProgramOption> | undefined;
  /** Whether the name of a field, and of those within it, is as it is written. */
  readonly keepsName?: (field: Field) => boolean;
}

const NOT_A_DATACLASS =
  /^(?:dataclasses\.dataclass|attrs?\.\w+|flax\.struct\.dataclass|chex\.dataclass|simple_parsing\.\w+|)$/;

/** The options of a class and of the classes in its fields, but for those of one field. */
export function classOptions(
  of: Value | undefined,
  style: ClassStyle,
  outer: readonly string[] = [],
  except?: string,
): ClassOptions {
  const fields = of?.type === 'class' && isRead(of) ? fieldsOf(of) : undefined;
  if (!fields || outer.length > 5) return { options: [], isOpen: true };
  const parts = fields.map((field): ClassOptions => {
    if (field.name === except) return { options: [], isOpen: false };
    const plain = withDefault(field);
    const mark = markOf(field.default);
    // Not an option: nothing gives it to the class.
    if (flagOf(mark?.args.named.get('init'), true) === false) return { options: [], isOpen: false };
    if (!plain || !style.marks.test(mark?.path ?? '') || style.keepsName?.(field) === false)
      return { options: [], isOpen: true };
    if (plain.shape.class) return classOptions(plain.shape.class, style, [...outer, field.name]);
    const how = style.option(plain);
    const more = style.metadata?.(mark?.args.named.get('metadata')) ?? (style.metadata ? undefined : {});
    const aliases = mark && style.aliases ? style.aliases(mark) : [];
    const names = [...style.names(field.name, outer), ...(more?.names ?? []), ...(aliases ?? [])];
    return {
      options: [fieldOption(plain, names, { ...how, ...(mark && style.changed?.(mark)), ...more, names })],
      // What is not known may be a mark, which may name it otherwise.
      isOpen:
        plain.shape.mayHold === true ||
        !more ||
        !aliases ||
        (field.isMade === true && field.default?.type === 'unknown'),
    };
  });
  return { options: parts.flatMap(({ options }) => options), isOpen: parts.some(({ isOpen }) => isOpen) };
}

function isRead(of: PyClass): boolean {
  return of.decorators.every(path => NOT_A_DATACLASS.test(path));
}

/** A field with the default that its mark gives; undefined where that takes it off the command line. */
function withDefault(field: Field): Field | undefined {
  const mark = markOf(field.default);
  if (!mark) return field;
  const { named, positional, isOpen } = mark.args;
  const isPydantic = mark.path.startsWith('pydantic');
  if (isOpen || named.has('validation_alias') || (isPydantic && named.has('alias'))) return undefined;
  const own = named.get('default') ?? (isPydantic ? positional[0] : undefined);
  const bounds = isPydantic ? boundsOf(named) : undefined;
  if (own) return { ...field, bounds, default: own.type === 'name' && isPydantic ? undefined : own };
  const factory = named.get('default_factory');
  return { ...field, bounds, default: factory ? { type: 'unknown' } : undefined };
}

/** `Field(ge=…, le=…)`; a bound that is not allowed itself counts as allowed. */
function boundsOf(named: ReadonlyMap<string, Value>): Pick<ProgramOption, 'low' | 'high'> {
  const number = (...names: string[]) => names.map(name => numberOf(named.get(name))).find(each => each !== undefined);
  return { low: number('ge', 'gt'), high: number('le', 'lt') };
}

/** What HfArgumentParser takes from `field(metadata=…)`: arguments of `add_argument`; undefined where it is unknown. */
export function ofMetadata(items: (value: Value) => readonly Value[] | undefined) {
  return (given: Value | undefined): Partial<ProgramOption> | undefined => {
    if (!given) return {};
    if (given.type !== 'dict' || given.state.value.isOpen) return undefined;
    const entries = given.state.value.entries;
    const list = (name: string) => {
      const value = entries.get(`s${name}`)?.value;
      return value ? items(value)?.map(plainValue) : [];
    };
    const [choices, aliases] = [list('choices'), list('aliases')];
    const names = aliases?.flatMap(each => (each?.type === 'str' ? [each.value] : []));
    if (!names || names.length !== aliases?.length) return undefined;
    const isPlain = [...entries.keys()].every(key => /^s(?:help|metavar|choices|aliases)$/.test(key));
    const known = choices?.flatMap(each => each ?? []);
    return {
      names,
      ...(entries.has('schoices') && { choices: known?.length === choices?.length ? known : undefined }),
      ...(!isPlain && { kind: 'unknown', arity: 'unknown', choices: undefined }),
    };
  };
}

/** Names in a mark's `alias` or `aliases`. */
export function aliasesIn(items: (value: Value) => readonly Value[] | undefined) {
  return ({ args: { named } }: Mark): readonly string[] | undefined => {
    const given = named.get('aliases') ?? named.get('alias');
    if (!given || given.type === 'null') return [];
    const words = (given.type === 'str' ? [given] : items(given))?.map(textOf);
    if (!words?.every(word => word !== undefined)) return undefined;
    return words.map(word => (word.startsWith('-') ? word : word.length === 1 ? `-${word}` : `--${word}`));
  };
}

/** Both `--batch_size` and `--batch-size`. */
export function bothNames(name: string, outer: readonly string[]): string[] {
  const path = [...outer, name].join('.');
  return [...new Set([`--${path}`, `--${withDashes(path)}`])];
}

/** Whether a field of a type is on or off. */
export function isSwitch({ kind, list }: Shape): boolean {
  return kind === 'boolean' && list === undefined;
}

/** The object of a class of options that a library makes. */
export function objectOf(reading: Reading, of: Value | undefined, node: PyNode): Value {
  if (of?.type !== 'class') return native(new Namespace());
  return reading.machine.call(of, { positional: [], named: new Map(), isOpen: true }, node);
}
