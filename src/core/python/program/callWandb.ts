import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { argument, flagOf, method, native, Opaque, textOf } from './natives.ts';
import type { Reading } from './reading.ts';
import type { WandbRun } from './wandbRun.ts';

const NOTHING_GIVEN: Arguments = { positional: [], named: new Map(), isOpen: true };
const LIGHTNING_LOGGER = /^(?:lightning(?:\.pytorch)?|pytorch_lightning)\.loggers\.(?:\w+\.)?WandbLogger$/;
const LIGHTNING_MODULE = /(?:^|\.)LightningModule$/;
const KERAS_LOGGER = /^wandb\.(?:integration\.)?keras\.(?:\w+\.)*WandbMetricsLogger$/;
/** What logs on its own, under names that only a run shows (docs/facts/python-sweeps.md). */
const LOGS_ITSELF = new RegExp(
  [
    String.raw`^wandb\.(?:integration|keras|sklearn|xgboost|lightgbm|catboost|fastai|sb3|tensorboard|autolog|gym)\b`,
    String.raw`^(?:transformers|trl|sentence_transformers|setfit)\.(?:\w+\.)*\w*Trainer$`,
    String.raw`^accelerate\.tracking\b`,
    String.raw`(?:^|\.)(?:LearningRateMonitor|DeviceStatsMonitor|WandbCallback)$`,
  ].join('|'),
);
const ARGUMENTS_OF_TRAINERS = /^(?:transformers|trl)\.(?:\w+\.)*\w*(?:TrainingArguments|Config)$/;

/** What an imported name of W&B stands for; undefined for all others. */
export function namedWandb(reading: Reading, run: WandbRun, path: string): Value | undefined {
  switch (path) {
    case 'wandb.config':
      return reading.config.value;
    case 'wandb.run':
      return run.value;
    case 'wandb.summary':
      return run.summary;
    default:
      return undefined;
  }
}

/** Calls of W&B and of libraries that log to it; undefined for any other. */
export function callWandb(
  reading: Reading,
  run: WandbRun,
  path: string,
  args: Arguments,
  node: PyNode,
): Value | undefined {
  const { config, logged, machine } = reading;
  switch (path) {
    case 'wandb.init':
    case 'wandb.sdk.init':
      config.isInitialized = true;
      config.give(args.named.get('config') ?? args.positional[3]);
      if (args.isOpen) config.givesMore = true;
      if (flagOf(args.named.get('sync_tensorboard'), false) !== false) logged.isOpen = true;
      return run.value;
    case 'wandb.log':
      return run.log(args);
    case 'wandb.define_metric':
      return machine.call(run.attribute('define_metric'), args, node);
    case 'wandb.agent': {
      const made = argument(args, 1, 'function');
      if (made?.type === 'function') reading.agents.add(made.node.from);
      if (reading.agents.size > 1) config.needsNothing();
      if (made) machine.call(made, NOTHING_GIVEN, node);
      return unknown;
    }
    case 'wandb.watch':
    case 'wandb.finish':
    case 'wandb.sweep':
    case 'wandb.login':
      return unknown;
    case 'accelerate.Accelerator':
      return run.value;
  }
  if (LIGHTNING_LOGGER.test(path)) {
    config.isInitialized = true;
    reading.usesLightning = true;
    // Lightning adds them to whatever a module logs.
    for (const each of ['epoch', 'trainer/global_step']) logged.summary.add(each);
    if (args.named.has('prefix')) logged.isOpen = true;
    config.give(args.named.get('config'));
    return native(new LightningLogger(run));
  }
  if (KERAS_LOGGER.test(path)) for (const prefix of ['epoch/', 'batch/']) logged.prefixes.add(prefix);
  else if (LOGS_ITSELF.test(path)) logged.isOpen = true;
  else if (ARGUMENTS_OF_TRAINERS.test(path) && textOf(args.named.get('report_to')) !== 'none') logged.isOpen = true;
  return undefined;
}

/** It is handed to a trainer, which logs what modules log. */
class LightningLogger extends Opaque {
  constructor(private readonly run: WandbRun) {
    super();
  }

  override attribute(name: string): Value {
    return this.run.attribute(name);
  }
}

/** `self.log(…)` of a Lightning module; undefined for what is not known of a base. */
export function inheritedLog(reading: Reading, run: WandbRun, base: string, name: string): Value | undefined {
  if (!LIGHTNING_MODULE.test(base)) return undefined;
  const { logged } = reading;
  if (name === 'logger') return run.value;
  if (name !== 'log' && name !== 'log_dict') return undefined;
  return method(
    args => {
      const both = ['on_step', 'on_epoch'].map(each => flagOf(args.named.get(each), false));
      const first = argument(args, 0, name === 'log' ? 'name' : 'dictionary');
      const names = name === 'log' ? [textOf(first)] : keysOf(first);
      if (!names || both.includes(undefined)) logged.isOpen = true;
      for (const each of names ?? []) {
        if (each === undefined) logged.isOpen = true;
        else for (const ending of both.includes(false) ? [''] : ['_step', '_epoch']) logged.often(each + ending);
      }
      return unknown;
    },
    () => (logged.isOpen = true),
  );
}

function keysOf(value: Value | undefined): (string | undefined)[] | undefined {
  if (value?.type !== 'dict' || value.state.value.isOpen) return undefined;
  return [...value.state.value.entries.values()].map(({ key }) => textOf(key));
}
