import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import { classMember } from '../evaluate/classLine.ts';
import { anyOption } from './anyOption.ts';
import { fieldOption, plainLevel } from './levels.ts';
import { argument, flagOf } from './natives.ts';
import type { ProgramLevel, ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';
import { signatureOf } from './fields.ts';

const CLI = /^(?:lightning(?:\.pytorch)?|pytorch_lightning|jsonargparse)\.(?:\w+\.)*LightningCLI$/;
const SUBCOMMANDS = ['fit', 'validate', 'test', 'predict'];

/** True for the name of Lightning's class of command lines. */
function isLightningCli(path: string): boolean {
  return CLI.test(path);
}

/** `LightningCLI(Model, Data)`; undefined for any other call. */
export function callLightning(reading: Reading, path: string, args: Arguments): Value | undefined {
  if (!isLightningCli(path)) return undefined;
  const classes = [argument(args, 0, 'model_class'), argument(args, 1, 'datamodule_class')];
  const isRun = flagOf(args.named.get('run'), true);
  const isPlain = [...args.named.keys()].every(name =>
    /^(?:(?:model|datamodule)_class|run|seed_everything_default)$/.test(name),
  );
  if (args.isOpen || !isPlain || isRun === undefined || classes[0]?.type !== 'class') reading.parses(undefined);
  else
    reading.parses({
      parser: 'LightningCLI',
      of: classes[0],
      isStrict: true,
      level: () => lightningLevel(classes, isRun),
    });
  return unknown;
}

function lightningLevel([model, data]: readonly (Value | undefined)[], isRun: boolean): ProgramLevel {
  const parts = [classOptions('model', model), data ? classOptions('data', data) : []];
  const isOpen = parts.includes(undefined);
  const options = parts.flatMap(part => part ?? []);
  const inner = plainLevel([...options, ...OTHERS.map(otherOption)], { isOpen });
  if (!isRun) return inner;
  return plainLevel(['config', 'help', 'print_config', 'seed_everything'].map(otherOption), {
    commands: new Map(SUBCOMMANDS.map(name => [name, inner])),
    needsCommand: true,
  });
}

/** Options of every command line; those that begin with them are not known. */
const OTHERS = [
  'trainer',
  'optimizer',
  'lr_scheduler',
  'seed_everything',
  'config',
  'ckpt_path',
  'weights_only',
  'print_config',
  'return_predictions',
  'verbose',
  'model',
  'data',
];

/** One of its own options, which may hold others. */
const otherOption = (name: string): ProgramOption => ({ ...anyOption(name), holdsMore: true });

/** `--model.lr`; undefined where they are not known. */
function classOptions(group: string, of: Value | undefined): ProgramOption[] | undefined {
  const init = of?.type === 'class' ? classMember(of, '__init__') : undefined;
  if (of?.type !== 'class' || (init && init.type !== 'function')) return undefined;
  const own = of.scope.names.get('__init__')?.value;
  if (own?.type !== 'function') return undefined;
  const fields = signatureOf(own).slice(1);
  if (fields.some(({ isRest }) => isRest)) return undefined;
  return fields.map(field =>
    fieldOption(field, [`--${group}.${field.name}`], {
      ...(field.shape.list !== undefined || field.shape.isOptional ? { kind: 'unknown', arity: 'unknown' } : {}),
    }),
  );
}
