import { fromPython } from '../evaluate/fromPython.ts';
import { truthOf } from '../evaluate/truth.ts';
import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import type { PyValue } from '../values/value.ts';
import { anyOption } from './anyOption.ts';
import { negation, plainLevel } from './levels.ts';
import { argument, flagOf, method, native, Opaque, textOf } from './natives.ts';
import { Namespace } from './namespace.ts';
import { plainValue, type ProgramOption } from './options.ts';
import { ownCheck } from './ownFunction.ts';
import type { Reading } from './reading.ts';
import { isRestUsed } from './restUse.ts';
import { ofClass } from './shapes.ts';

/** Flags of absl: they belong to the whole program. */
export class Flags {
  readonly options: ProgramOption[] = [];
  isOpen = false;
}

/** Flags of absl itself. */
const OWN_FLAGS = (
  'verbosity v stderrthreshold logtostderr alsologtostderr log_dir logger_levels showprefixforinfo run_with_pdb ' +
  'pdb_post_mortem pdb run_with_profiling profile_file use_cprofile_for_profiling only_check_args flagfile undefok'
).split(' ');

type Form = Pick<ProgramOption, 'kind' | 'arity'>;

const FORMS: Readonly<Record<string, Form>> = {
  float: { kind: 'float', arity: 'one' },
  integer: { kind: 'int', arity: 'one' },
  string: { kind: 'text', arity: 'one' },
  enum: { kind: 'text', arity: 'one' },
  enum_class: { kind: 'text', arity: 'one' },
  bool: { kind: 'boolean', arity: 'maybe' },
  boolean: { kind: 'boolean', arity: 'maybe' },
  list: { kind: 'comma list', arity: 'one' },
  multi_integer: { kind: 'int', arity: 'repeated' },
  multi_float: { kind: 'float', arity: 'repeated' },
  multi_string: { kind: 'text', arity: 'repeated' },
};

/** Methods of `FLAGS` that change nothing that is looked for. */
const METHODS =
  /^(?:is_parsed|mark_as_parsed|flags_into_string|append_flags_into_file|get_\w+|module_help|main_module_help)$/;

/** `flags.FLAGS`. */
class FlagValues extends Namespace {
  constructor(
    private readonly program: Reading,
    private readonly flags: Flags,
  ) {
    super(program);
  }

  override attribute(name: string): Value {
    if (name === 'flag_values_dict') return method(() => native(new Namespace(this.program)));
    if (METHODS.test(name)) return method(() => unknown);
    if (/^(?:set_default|__\w+)$/.test(name)) this.escape();
    return super.attribute(name);
  }

  override item(key: Value): Value {
    return native(new Holder(textOf(key), this.program));
  }

  override call(args: Arguments, node: PyNode): Value {
    const knownOnly = flagOf(argument(args, 1, 'known_only'), false);
    if (knownOnly === true && isRestUsed(this.program, node)) this.flags.isOpen = true;
    parse(this.program, this.flags, args.isOpen || knownOnly === undefined, knownOnly === true);
    return unknown;
  }
}

/** What defining a flag gives. */
class Holder extends Opaque {
  constructor(
    readonly name: string | undefined,
    private readonly reading: Reading,
  ) {
    super();
  }

  override attribute(name: string): Value {
    return name === 'value' && this.name !== undefined ? this.reading.checks.valueOf(this.name) : unknown;
  }

  override set(): void {
    this.reading.checks.change(this.name);
  }
}

/** What absl gives under a name; undefined for any other. */
export function namedAbsl(reading: Reading, flags: Flags, path: string): Value | undefined {
  return path === 'absl.flags.FLAGS' ? native(new FlagValues(reading, flags)) : undefined;
}

/** A flag that is meant by its name, or by what defining it gave. */
function flagNamed(value: Value | undefined): string | undefined {
  return value?.type === 'native' && value.native instanceof Holder ? value.native.name : textOf(value);
}

/** What `checker` makes of a flag: it gives false, or raises, for what it refuses. */
function validate({ machine }: Reading, flags: Flags, flag: Value | undefined, checker: Value | undefined): void {
  const check = ownCheck(machine, checker, value => [value]);
  const name = flagNamed(flag);
  flags.options.forEach((option, at) => {
    if (option.target !== name || !check) return;
    const checks = (value: PyValue) => {
      const answer = check(value);
      if (!answer || answer === 'refused') return answer;
      return truthOf(fromPython(machine.heap, answer)) === false ? 'refused' : (option.checks?.(value) ?? value);
    };
    flags.options[at] = { ...option, checks };
  });
}

/** absl's own functions; undefined for one that is not known. */
export function callAbsl(
  reading: Reading,
  flags: Flags,
  path: string,
  args: Arguments,
  node: PyNode,
): Value | undefined {
  const defined = /^absl\.flags\.DEFINE_(\w+)$/.exec(path)?.[1];
  if (defined !== undefined) {
    define(reading, flags, defined, args, node);
    return native(new Holder(textOf(argument(args, 0, 'name')), reading));
  }
  switch (path) {
    case 'absl.app.run': {
      const [main] = args.positional;
      parse(reading, flags, args.named.size > 0 || args.positional.length > 1);
      if (main) reading.machine.call(main, { positional: [], named: new Map(), isOpen: true }, node);
      return unknown;
    }
    case 'absl.flags.register_validator':
      validate(reading, flags, argument(args, 0, 'flag_name'), argument(args, 1, 'checker'));
      return unknown;
    case 'absl.flags.validator':
      return method(given => {
        validate(reading, flags, argument(args, 0, 'flag_name'), given.positional[0]);
        return given.positional[0] ?? unknown;
      });
    case 'absl.flags.mark_flag_as_required':
    case 'absl.flags.mark_flags_as_required': {
      const [first] = args.positional;
      const one = flagNamed(first);
      const names = one === undefined ? first && reading.machine.items(first)?.map(flagNamed) : [one];
      flags.options.forEach((option, at) => {
        if (names?.includes(option.target)) flags.options[at] = { ...option, isRequired: true };
      });
      return unknown;
    }
    default:
      return undefined;
  }
}

function parse(reading: Reading, flags: Flags, isOther: boolean, swallows = false): void {
  if (isOther) reading.parses(undefined);
  else
    reading.parses({
      parser: 'absl',
      of: flags,
      isStrict: !swallows,
      level: () =>
        plainLevel([...OWN_FLAGS.map(anyOption), ...reading.checks.checked(flags.options)], {
          isOpen: flags.isOpen || reading.usesStrangers,
          swallows,
        }),
    });
}

function define({ machine }: Reading, flags: Flags, kind: string, args: Arguments, node: PyNode): void {
  const form = FORMS[kind];
  const other = kind === 'alias' ? textOf(argument(args, 1, 'original_name')) : undefined;
  const meant = flags.options.find(({ names }) => other !== undefined && names.includes(`--${other}`));
  const name = textOf(argument(args, 0, 'name'));
  if (meant && name !== undefined) {
    flags.options.push({ ...meant, names: [`--${name}`], isRequired: false });
    return;
  }
  if (args.named.has('flag_values')) flags.isOpen = true;
  if (name === undefined || args.isOpen || /^(?:config|alias|flag$)/.test(kind)) {
    flags.isOpen = true;
    return;
  }
  const given = argument(args, 2, 'enum_values');
  const members = kind === 'enum_class' && given?.type === 'class' ? ofClass(given).members : undefined;
  const choices = members ?? (kind === 'enum' && given ? machine.items(given)?.map(plainValue) : undefined);
  const bound = (which: string, at: Value | undefined): number | undefined => {
    const value: PyValue | undefined = plainValue(at ?? args.named.get(which));
    return value?.type === 'int' || value?.type === 'float' ? Number(value.value) : undefined;
  };
  const isSure = choices?.every(choice => choice !== undefined) === true;
  const isExact = !members && flagOf(args.named.get('case_sensitive'), true) === true;
  const short = textOf(args.named.get('short_name'));
  const isNumber = kind === 'integer' || kind === 'float';
  const isBoolean = kind.startsWith('bool');
  const made: ProgramOption = {
    names: [name, ...(short === undefined ? [] : [short])].map(each => `--${each}`),
    ...(form ?? { kind: 'unknown', arity: 'one' }),
    choices: isSure ? choices : undefined,
    ...(!isExact && { ignoresCase: true as const }),
    low: bound('lower_bound', isNumber ? args.positional[3] : undefined),
    high: bound('upper_bound', isNumber ? args.positional[4] : undefined),
    none: 'as any text',
    default: plainValue(argument(args, 1, 'default')),
    isRequired: flagOf(args.named.get('required'), false) === true,
    target: name,
    at: { file: machine.fileOf(node), offset: node.from },
  };
  flags.options.push(made);
  if (isBoolean) flags.options.push(negation({ ...made, names: [`--${name}`] }, 'no'));
}
