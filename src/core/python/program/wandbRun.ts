import type { Running } from '../evaluate/machine.ts';
import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import { argument, method, native, Opaque, textOf } from './natives.ts';
import type { Reading } from './reading.ts';

/** A run of W&B, or a logger that logs to it. All of them are the same here: a program has one at a time. */
export class WandbRun extends Opaque {
  readonly value: Value = native(this);
  readonly summary: Value = native(new Summary(this));

  constructor(readonly reading: Reading) {
    super();
  }

  override attribute(name: string): Value {
    const { config } = this.reading;
    const lost = () => {
      this.escape();
    };
    switch (name) {
      case 'log':
      case 'log_metrics':
        return method(args => this.log(args), lost);
      case 'define_metric':
        return method(args => this.define(args));
      case 'config':
        return config.value;
      case 'summary':
        return this.summary;
      case 'init_trackers':
        return method(args => {
          config.isInitialized = true;
          config.give(argument(args, 1, 'config'));
          return unknown;
        });
      case 'log_hyperparams':
        return method(args => {
          config.give(args.positional[0]);
          config.givesMore = true;
          return unknown;
        });
      case 'experiment':
      case 'run':
      case 'logger':
      case 'get_tracker':
        return name === 'get_tracker' ? method(() => this.value) : this.value;
      default:
        return unknown;
    }
  }

  /** `define_metric("loss", summary="min,max")`: the summary then has `loss.min` and `loss.max`. */
  private define(args: Arguments): Value {
    const { logged } = this.reading;
    const metric = textOf(argument(args, 0, 'name'));
    const kinds = args.named.get('summary');
    if (metric === undefined) return unknown;
    const [start = ''] = metric.split('*');
    if (start === metric) logged.summary.add(metric);
    if (!kinds || kinds.type === 'null') return unknown;
    if (start !== metric || kinds.type !== 'str') logged.prefixes.add(start);
    else for (const kind of kinds.value.split(',')) logged.summary.add(`${metric}.${kind.trim()}`);
    return unknown;
  }

  log(args: Arguments): Value {
    const { logged, machine, isMain } = this.reading;
    const isCertain = isMain && machine.isCertain && isPlainCall(machine.running);
    logged.log(argument(args, 0, 'data') ?? args.named.get('metrics'), logged.keys, isCertain);
    return unknown;
  }

  override set(key: Value): void {
    if (textOf(key) === 'config') this.reading.config.givesMore = true;
  }

  override item(): Value {
    return unknown;
  }

  override escape(): void {
    this.reading.logged.isOpen = true;
    this.reading.config.readsAll = true;
    this.reading.config.givesMore = true;
  }
}

/** True where nobody else can call what runs: the methods of an object may be called by all that have it. */
function isPlainCall(running: Running | undefined): boolean {
  return !running || (!running.made.owner && isPlainCall(running.by));
}

class Summary extends Opaque {
  constructor(private readonly run: WandbRun) {
    super();
  }

  override attribute(name: string): Value {
    const { logged } = this.run.reading;
    if (name !== 'update') return unknown;
    return method(args => {
      logged.log(args.positional[0], logged.summary);
      return unknown;
    });
  }

  override set(key: Value): void {
    const { logged } = this.run.reading;
    const name = textOf(key);
    if (name === undefined) logged.isOpen = true;
    else logged.summary.add(name);
  }

  override escape(): void {
    this.run.reading.logged.isOpen = true;
  }
}
