import type { Arguments, Value } from '../evaluate/value.ts';
import { native, Opaque } from './natives.ts';

/** What stands where a default would: `field(default=…)`, `typer.Option(…)`, `Field(…)`. */
export class Mark extends Opaque {
  constructor(
    readonly path: string,
    readonly args: Arguments,
  ) {
    super();
  }
}

const MARKS = new RegExp(
  `^(?:${[
    ...[String.raw`dataclasses\.field`, String.raw`typer\.(?:params\.)?(?:Option|Argument)`],
    ...[String.raw`pydantic\.(?:\w+\.)?(?:Field|con(?:int|float|str)|StringConstraints|Alias(?:Choices|Path))`],
    ...[String.raw`annotated_types\.\w+`, String.raw`tyro\.conf\.\w+`],
    String.raw`transformers\.hf_argparser\.HfArg`,
    String.raw`simple_parsing\.(?:helpers\.)?(?:fields\.)?\w+`,
  ].join('|')})$`,
);

/** A call that says something of a field; undefined for any other. */
export function callMark(path: string, args: Arguments): Value | undefined {
  return MARKS.test(path) ? native(new Mark(path, args)) : undefined;
}

/** Whether a mark's default is an empty dict. */
export function isEmptyDict(mark: Mark | undefined): boolean {
  const factory = mark?.args.named.get('default_factory');
  return factory?.type === 'name' && factory.path === 'builtins.dict';
}

/** The mark that a value is. */
export function markOf(value: Value | undefined): Mark | undefined {
  return value?.type === 'native' && value.native instanceof Mark ? value.native : undefined;
}
