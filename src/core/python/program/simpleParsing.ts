import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { ArgumentParser } from './argparse.ts';
import { isWholeLine } from './arguments.ts';
import { objectOf } from './classObject.ts';
import { plainLevel } from './levels.ts';
import { Namespace } from './namespace.ts';
import { argument, method, native, textOf } from './natives.ts';
import type { ProgramLevel } from './options.ts';
import type { Reading } from './reading.ts';
import type { NameStyle } from './simpleNames.ts';
import { addedBy, NAMES, nameStyle, simpleLevel, type Added } from './simpleOptions.ts';

class SimpleParser extends ArgumentParser {
  private readonly added: (Added | undefined)[] = [];
  private readonly style: NameStyle | undefined;

  constructor(reading: Reading, args: Arguments) {
    super(reading, args, 'simple-parsing');
    this.style = nameStyle(args, NAMES);
    if (!this.style) this.isOpen = true;
  }

  override attribute(name: string): Value {
    if (name !== 'add_arguments') return super.attribute(name);
    return method(args => {
      this.added.push(addedBy(args, textOf(argument(args, 1, 'dest')), args.named.get('prefix')));
      return unknown;
    });
  }

  protected override result(node: PyNode): Value {
    const known = this.added.flatMap(each => each ?? []);
    const objects = known.map(({ dest, of }) => [dest, objectOf(this.reading, of, node)] as const);
    return native(new Namespace(undefined, new Map(objects)));
  }

  override level(swallows: boolean): ProgramLevel {
    const own = super.level(swallows);
    return simpleLevel(this.added, this.style, ({ options, isOpen }) => {
      const all = [...own.options, ...this.reading.checks.checkedFields(options)];
      const names = all.flatMap(option => option.names);
      // The program ends where one of its own has the name of one of theirs.
      const isClear = new Set(names).size === names.length;
      return { ...own, options: all, isOpen: own.isOpen || !isClear || isOpen };
    });
  }
}

/** What simple-parsing does; undefined for a call that is not known. */
export function callSimpleParsing(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  switch (path) {
    case 'simple_parsing.ArgumentParser':
      return native(new SimpleParser(reading, args));
    case 'simple_parsing.parse': {
      const of = argument(args, 0, 'config_class') ?? unknown;
      const style = nameStyle(args, { ...NAMES, isWithoutRoot: true });
      const dest = args.named.has('dest') ? textOf(args.named.get('dest')) : 'config';
      const added = addedBy({ ...args, positional: [of] }, dest, args.named.get('prefix'));
      const isWhole = args.positional.length < 2 && isWholeLine(args.named.get('args'));
      const level = () =>
        simpleLevel([added], style, part =>
          plainLevel(reading.checks.checkedFields(part.options), { isOpen: part.isOpen, abbreviates: true }),
        );
      reading.parses(isWhole ? { parser: 'simple-parsing', of: node.from, isStrict: true, level } : undefined);
      return objectOf(reading, of, node);
    }
    default:
      return undefined;
  }
}
