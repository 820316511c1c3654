import type { PyClass, Value } from '../evaluate/value.ts';
import { fieldOption } from './levels.ts';
import { markOf } from './marks.ts';
import { withDashes, type ProgramOption } from './options.ts';
import { fieldsOf, type Field } from './shapes.ts';

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
}

const NOT_A_DATACLASS =
  /^(?:dataclasses\.dataclass|attrs?\.\w+|flax\.struct\.dataclass|chex\.dataclass|simple_parsing\.\w+|)$/;

/** The options of a class and of the classes in its fields. */
export function classOptions(of: Value | undefined, style: ClassStyle, outer: readonly string[] = []): ClassOptions {
  const fields = of?.type === 'class' && isRead(of) ? fieldsOf(of) : undefined;
  if (!fields || outer.length > 5) return { options: [], isOpen: true };
  const parts = fields.map((field): ClassOptions => {
    const plain = withDefault(field);
    if (!plain || !style.marks.test(markOf(field.default)?.path ?? '')) return { options: [], isOpen: true };
    if (plain.shape.class) return classOptions(plain.shape.class, style, [...outer, field.name]);
    return { options: [fieldOption(plain, style.names(field.name, outer), style.option(plain))], isOpen: false };
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
  if (isOpen || named.has('alias') || named.has('validation_alias') || named.has('init')) return undefined;
  const isPydantic = mark.path.startsWith('pydantic');
  const own = named.get('default') ?? (isPydantic ? positional[0] : undefined);
  if (own) return { ...field, default: own.type === 'unknown' && isPydantic ? undefined : own };
  const factory = named.get('default_factory');
  return { ...field, default: factory ? { type: 'unknown' } : undefined };
}

/** Both `--batch_size` and `--batch-size`. */
export function bothNames(name: string, outer: readonly string[]): string[] {
  const path = [...outer, name].join('.');
  return [...new Set([`--${path}`, `--${withDashes(path)}`])];
}
