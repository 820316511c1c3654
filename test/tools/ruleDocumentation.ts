// A rule's documentation, written by hand in docs/rules/source/<code>.md: sections in a fixed order.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a rule's page says beside its code and severities. */
export interface RuleDocumentation {
  /** One sentence: what is wrong. */
  readonly what: string;
  /** What W&B does with it, and the result. */
  readonly why: string;
  /** A complete file that draws the rule's code. */
  readonly wrong: string;
  /** The same file, fixed: it draws nothing. */
  readonly right: string;
  /** The source of the rule: a file of W&B's, or a message of the server's. */
  readonly source: string;
  /** The name of the file in both examples. */
  readonly fileName: string;
}

const FENCE = '```';
const SECTIONS = new RegExp(
  [/^(?<what>.+)/, /## Why/, /(?<why>.+)/, /## Wrong/, /(?<wrong>.+)/, /## Right/, /(?<right>.+)/, /## Source/]
    .map(part => `${part.source}\n\n`)
    .join('')
    .concat('(?<source>.+)\n$'),
  's',
);

/** The documentation of every rule that has one, by code. Throws where a file is not in the form. */
export function readRuleDocumentation(root: string): ReadonlyMap<string, RuleDocumentation> {
  const folder = join(root, 'docs', 'rules', 'source');
  const names = readdirSync(folder).sort();
  return new Map(
    names.map(name => [name.replace(/\.md$/, ''), parseDocumentation(name, readFileSync(join(folder, name), 'utf8'))]),
  );
}

function parseDocumentation(name: string, text: string): RuleDocumentation {
  const { what, why, wrong, right, source } = SECTIONS.exec(text)?.groups ?? {};
  if (!what || !why || !wrong || !right || !source) {
    throw new Error(`docs/rules/source/${name} needs a sentence, then ## Why, ## Wrong, ## Right and ## Source.`);
  }
  const examples = [wrong, right].map(example => parseExample(name, example));
  const [first, second] = examples;
  if (!first || !second || first.fileName !== second.fileName) {
    throw new Error(`The examples in docs/rules/source/${name} have different file names.`);
  }
  return { what, why, wrong: first.text, right: second.text, source, fileName: first.fileName };
}

/** A fenced example; its language may be followed by the file's name, which is `sweep.yaml` otherwise. */
function parseExample(name: string, example: string): { text: string; fileName: string } {
  const { fileName = 'sweep.yaml', text } =
    /^```\w+(?: (?<fileName>\S+))?\n(?<text>.*\n)```$/s.exec(example)?.groups ?? {};
  if (text === undefined || text.includes(FENCE)) {
    throw new Error(`An example in docs/rules/source/${name} is not one fenced block.`);
  }
  return { text, fileName };
}
