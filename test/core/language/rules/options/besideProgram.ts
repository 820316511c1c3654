// A sweep beside the program that it starts: what is said of it, and what its fixes make.
import { readProgram } from '../../../../../src/core/python/program/readProgram.ts';
import { applyEdits } from '../../../../../src/core/yaml/edit/applyEdits.ts';
import { diagnose, offered } from '../say.ts';

export const HEAD = 'import argparse\nimport wandb\np = argparse.ArgumentParser()\n';
export const TAIL = 'args = p.parse_args()\nrun = wandb.init(config=args)\nrun.log({"loss": 1})\n';
/** An option of a parser: a float with a default. */
export const LR = '"--lr", type=float, default=0.1';

/** A program of argparse with these options; it logs `loss`. */
export const parser = (...lines: readonly string[]): string =>
  `${HEAD}${lines.map(line => `p.add_argument(${line})\n`).join('')}${TAIL}`;

/** A grid that minimizes `loss`; `more` goes before its parameters. */
export const sweep = (parameters: string, more = ''): string =>
  `program: train.py\nmethod: grid\nmetric: {name: loss, goal: minimize}\n${more}parameters:\n  ${parameters}\n`;

const filesOf = (source: string) => ({
  programExists: () => true,
  program: ([path = '']: readonly string[]) => readProgram({ path, text: source }),
});

/** The marked texts of a code, as said of a sweep beside a program. */
export const marked = (code: string, source: string, text: string): string[] =>
  diagnose(text, { files: filesOf(source) })
    .filter(each => each.code === code)
    .map(({ start, end }) => text.slice(start, end));

/** The codes of all that is said of a sweep and its program. */
export const codes = (source: string, text: string): string[] =>
  diagnose(text, { files: filesOf(source) })
    .map(({ code }) => code)
    .filter(code => /^(?:program-|metric-not-logged|command-without)/.test(code));

/** The text after the first fix. */
export function fixed(source: string, text: string): string | undefined {
  const [first] = offered(text, { files: filesOf(source) });
  return first && applyEdits(text, first.edits);
}
