import { sourceOf } from '../evaluate/machine.ts';
import { unknown, type Arguments, type PyClass, type PyFunction, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine } from './arguments.ts';
import { callOwn, objectOf } from './classObject.ts';
import { classLevel, classOptions } from './dataclassOptions.ts';
import type { Field } from './fields.ts';
import { argument, flagOf, method, textOf } from './natives.ts';
import type { ProgramOption } from './options.ts';
import { ownCheck } from './ownFunction.ts';
import { pydanticStyle } from './pydanticStyle.ts';
import type { Reading } from './reading.ts';

/** Settings that change nothing of the command line, or whose effect is known. */
const KNOWN = new RegExp(
  '^(?:cli_(?:parse_args|ignore_unknown_args|prog_name|kebab_case|prefix|implicit_flags|enforce_required|avoid_json' +
    '|hide_none_type|exit_on_error|use_class_docs_for_groups|show_env_vars)|env_\\w+|extra|title|frozen' +
    '|validate_(?:default|assignment|by_\\w+)|case_sensitive|populate_by_name|arbitrary_types_allowed' +
    '|protected_namespaces|secrets_dir|(?:json|yaml|toml)_file\\w*|use_enum_values|use_attribute_docstrings' +
    '|nested_model_default_partial_update)$',
);
const BASE = /^pydantic_settings\.(?:main\.)?BaseSettings$/;
/** What `CliApp` adds to a class that is not settings. */
const APP = {
  cli_kebab_case: true,
  cli_implicit_flags: true,
  cli_enforce_required: true,
  cli_avoid_json: true,
  cli_hide_none_type: true,
};

/** An object of a class is made: settings may read the command line then, and are what it says. */
export function makesSettings(reading: Reading, of: PyClass, args: Arguments, node: PyNode): Value | undefined {
  if (!isSettings(of)) return undefined;
  const settings = settingsOf(of);
  for (const [name, value] of args.named) if (name.startsWith('_')) settings?.set(name.slice(1), value);
  const own = settings?.get('cli_parse_args');
  const isWhole = flagOf(own, false) === true || (own?.type === 'native' && isWholeLine(own));
  if (args.isOpen || !settings) reading.parses(undefined);
  else if (!own || flagOf(own, false) === false) {
    reading.parserModules.delete('pydantic_settings');
    return undefined;
  }
  if (settings && !args.isOpen) parses(reading, of, isWhole ? settings : undefined);
  const isPlain = args.positional.length === 0 && [...args.named.keys()].every(name => name.startsWith('_'));
  return isPlain ? made(reading, of, node) : undefined;
}

/** The object, after it has checked itself. */
function made(reading: Reading, of: PyClass, node: PyNode): Value {
  const self = objectOf(reading, of, node);
  const args = { positional: [], named: new Map<string, Value>(), isOpen: true };
  for (const { made: check, names, isAfter } of reading.validators)
    if (isAfter && !names && isOwned(of, check))
      reading.machine.call({ type: 'bound', function: check, self }, args, node);
  return self;
}

/** What a class of settings, and those it is made from, say of themselves; undefined where that is not known. */
function settingsOf(of: PyClass, depth = 0): Map<string, Value> | undefined {
  const found = new Map<string, Value>();
  for (const base of of.bases) {
    const inherited = base.type === 'class' && depth < 10 ? settingsOf(base, depth + 1) : new Map<string, Value>();
    if (!inherited) return undefined;
    for (const [name, value] of inherited) found.set(name, value);
  }
  const config = of.scope.names.get('model_config')?.value;
  if (config && (config.type !== 'dict' || config.state.value.isOpen)) return undefined;
  for (const [key, { value }] of config?.type === 'dict' ? config.state.value.entries : [])
    found.set(key.slice(1), value);
  const inner = of.scope.names.get('Config')?.value;
  if (inner && (inner.type !== 'class' || inner.bases.length > 0)) return undefined;
  for (const [name, { value }] of inner?.type === 'class' ? inner.scope.names : []) found.set(name, value ?? unknown);
  for (const [name, value] of of.named) found.set(name, value);
  // The command line comes before other sources, but for one of its own.
  const sources = of.scope.names.get('settings_customise_sources')?.value;
  const isOwn = sources && (sources.type !== 'function' || /CliSettingsSource/.test(sourceOf(of.home, sources.node)));
  return isOwn ? undefined : found;
}

const VALIDATOR = /^pydantic\.(?:\w+\.)?((?:field|model)_validator|validator|root_validator)$/;

/** `CliApp.run(Settings)`, and decorators of what checks fields; undefined for a call that is not known. */
export function callPydantic(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'pydantic_settings.SettingsConfigDict':
    case 'pydantic.ConfigDict': {
      const entries = [...args.named].map(
        ([name, value]) => [`s${name}`, { key: { type: 'str', value: name }, value }] as const,
      );
      return reading.machine.heap.dict(new Map(entries), args.isOpen || args.positional.length > 0);
    }
    case 'pydantic_settings.CliSettingsSource':
      reading.parses(undefined);
      return unknown;
    case 'pydantic_settings.CliApp.run':
      return runApp(reading, args, node);
    case 'pydantic_settings.CliApp.run_subcommand':
    case 'pydantic_settings.get_subcommand':
      return unknown;
  }
  const kind = VALIDATOR.exec(path)?.[1];
  if (kind === undefined) return undefined;
  const isAfter = args.named.has('mode') ? textOf(args.named.get('mode')) === 'after' : kind === 'field_validator';
  const names = kind.startsWith('field') || kind === 'validator' ? args.positional.map(textOf) : undefined;
  return method(given => {
    const [made = unknown] = given.positional;
    if (made.type === 'function') reading.validators.push({ made, names, isAfter: isAfter && !args.isOpen });
    return made;
  });
}

function runApp(reading: Reading, args: Arguments, node: PyNode): Value {
  const [of] = args.positional;
  const given = argument(args, 1, 'cli_args');
  const settings = of?.type === 'class' ? settingsOf(of) : undefined;
  const isPlain =
    !args.isOpen &&
    args.positional.length < 3 &&
    [...args.named.keys()].every(name => name === 'cli_args' || name === 'cli_exit_on_error');
  if (of?.type !== 'class') {
    reading.parses(undefined);
    return unknown;
  }
  if (!isSettings(of)) for (const [name, value] of Object.entries(APP)) settings?.set(name, { type: 'bool', value });
  parses(reading, of, isPlain && isWholeLine(given) ? settings : undefined);
  const self = made(reading, of, node);
  callOwn(reading, self, of, 'cli_cmd', node);
  return self;
}

/** `settings`: undefined where it is not known how it reads the command line. */
function parses(reading: Reading, of: PyClass, settings: ReadonlyMap<string, Value> | undefined): void {
  const isPlain = settings && [...settings.keys()].every(name => KNOWN.test(name));
  if (!settings) {
    reading.parses(undefined);
    return;
  }
  const isOn = (name: string) => {
    const value = settings.get(name);
    return value?.type === 'str' || flagOf(value, false) === true;
  };
  const prefix = settings.get('cli_prefix');
  const swallows = isOn('cli_ignore_unknown_args');
  const style = pydanticStyle(
    {
      isKebab: isOn('cli_kebab_case'),
      flags: textOf(settings.get('cli_implicit_flags')) === 'toggle' ? 'toggle' : isOn('cli_implicit_flags'),
      isStrict: isOn('cli_enforce_required'),
      isByName: isOn('populate_by_name') || isOn('validate_by_name'),
      isNoneWord: isOn('cli_avoid_json'),
    },
    field => validated(reading, field),
  );
  const before = textOf(prefix);
  const found = classOptions(of, style, [before === undefined || before === '' ? '' : `${before}.`]);
  // Commands of several fields are beside each other.
  const commands = found.choices.flatMap(choice => choice.commands);
  const choices = commands.length > 0 ? [{ commands, isNeeded: false }] : [];
  // Small and large letters may be the same to it.
  const isLoose = settings.has('case_sensitive') && !isOn('case_sensitive');
  const isOpen = found.isOpen || isLoose || !isPlain || (prefix !== undefined && before === undefined);
  const isToggle = textOf(settings.get('cli_implicit_flags')) === 'toggle';
  reading.parses({
    parser: 'pydantic-settings',
    of,
    isStrict: !swallows,
    level: () =>
      classLevel({ ...found, choices, isOpen }, { swallows }, options =>
        withNegated(reading.checks.checkedFields(options), isToggle),
      ),
  });
}

/** With the names that turn switches off: `--no-amp`. */
function withNegated(options: readonly ProgramOption[], isToggle: boolean): ProgramOption[] {
  return options.flatMap((option): ProgramOption[] => {
    if (option.arity !== 'none') return [option];
    const negated = { ...option, names: option.names.map(name => name.replace(/^--?/, '--no-')), default: undefined };
    if (!isToggle || option.default?.type !== 'bool') return [option, negated];
    return option.default.value ? [{ ...negated, default: option.default }] : [option];
  });
}

/** What the validators of a field do to its value. */
function validated({ validators, machine }: Reading, { name, of, shape }: Field): Partial<ProgramOption> {
  const own = validators.filter(
    ({ made, names }) =>
      isOwned(of, made) && (!names || names.includes(name) || names.includes('*') || names.includes(undefined)),
  );
  // What comes before may take what the type refuses.
  const unclear = own.some(({ isAfter }) => !isAfter);
  if (unclear)
    return { kind: 'unknown', choices: undefined, either: undefined, listed: undefined, converts: () => undefined };
  const [only, other] = own.filter(({ names }) => names);
  if (!only) return {};
  const check =
    other || only.made.binding !== 'class' ? undefined : ownCheck(machine, only.made, value => [unknown, value]);
  if (shape.list !== undefined) return {};
  const limit = shape.limits?.checks;
  return { checks: value => (limit?.(value) === 'refused' ? 'refused' : check?.(value)) };
}

function isOwned(of: PyClass | undefined, { owner }: PyFunction, depth = 0): boolean {
  if (!of || !owner || depth > 10) return false;
  return (
    of.node.from === owner.node.from ||
    of.bases.some(base => base.type === 'class' && isOwned(base, { owner } as PyFunction, depth + 1))
  );
}

function isSettings(of: PyClass, depth = 0): boolean {
  return of.bases.some(
    base =>
      (base.type === 'name' && BASE.test(base.path)) ||
      (base.type === 'class' && depth < 10 && isSettings(base, depth + 1)),
  );
}
