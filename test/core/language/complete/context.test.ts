import assert from 'node:assert/strict';
import { completionContext } from '../../../../src/core/language/complete/place/lineScan.ts';

/**
 * The context at the `|` of a text, in one line: position, path, keys beside it, replaced text, and what must be
 * written first.
 */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const context = completionContext(text, offset);
  if (!context) return 'nothing';
  const { start, end } = context.range;
  const keys = context.keys.map(entry => entry.key).join(',');
  return `${context.at} ${context.path.join('.')} (${keys}) ${JSON.stringify(context.lead + text.slice(start, end))}`;
}

describe('completion context', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an empty file', '|', 'key  () ""'],
    ['a half-typed key', 'me|', 'key  () "me"'],
    ['a key with its value', 'me|thod: grid\nname: x', 'key  (name) "method"'],
    ['an empty value', 'method: |', 'value method (method) ""'],
    ['right behind the colon', 'method:|', 'value method (method) " "'],
    ['a value before a comment', 'method: gr|id # c', 'value method (method) "grid"'],
    ['the first line of a block', 'metric:\n  |', 'key metric () ""'],
    ['between keys', 'parameters:\n  lr:\n    min: 0\n    |\n    max: 1\n  b: 2', 'key parameters.lr (min,max) ""'],
    ['a line further left', 'parameters:\n  lr:\n    min: 0\n  |\n  b: 2', 'key parameters (lr,b) ""'],
    ['a line that would cut a block in two', 'metric:\n|\n  name: x\n', 'key metric (name) "  "'],
    ['an indentation that fits no block', 'metric:\n   name: x\n |\n', 'key metric (name) "  "'],
    ['a flow mapping', 'parameters: {lr: {min: 0, |}}', 'key parameters.lr (min) ""'],
    [
      'a value in a flow mapping',
      'parameters: {lr: {distribution: |}}',
      'value parameters.lr.distribution (distribution) ""',
    ],
    ['a flow mapping that is never closed', 'parameters: {lr: {min: 0,|\nmethod: grid', 'key parameters.lr (min) ""'],
    ['a flow mapping over several lines', 'metric: {\n  name: x,\n  |\n}\nmethod: grid', 'key metric (name) ""'],
    ['a list item', 'command:\n  - a\n  - |\n  - b', 'item command.1 () ""'],
    ['a list item before its dash', 'command:\n  - a\n  |', 'item command.1 () "- "'],
    ['a list in flow style', 'command: [a, |, c]', 'item command.1 () ""'],
    ['a mapping in a list', 'metrics:\n  - go|\n    name: x', 'item metrics.0 (name) "go"'],
    ['a JSON value', '{"method": "|", "parameters": {}}', 'value method (method,parameters) "\\"\\""'],
    ['a JSON key', '{\n  "method": "grid",\n  "|"\n}', 'key  (method) "\\"\\""'],
    ['Windows line ends', 'scheduler:\r\n  |\r\n  job: x\r\n', 'key scheduler (job) ""'],
    ['an open quote', 'metric:\n  goal: "mi|\nmethod: grid', 'value metric.goal (goal) "\\"mi"'],
    ['tabs before the value', 'method:\t|', 'value method (method) ""'],
    ['a comment', '# com|ment', 'nothing'],
    ['a comment behind a value', 'a: 1 # c|', 'nothing'],
    ['a block scalar', 'd: >\n  te|xt\nb: 1', 'nothing'],
    ['the line after a block scalar', 'd: >\n  text\n|', 'key  (d) ""'],
    ['a line that continues a scalar', 'method: grid\n    |', 'nothing'],
    ['an earlier broken line', 'metric\n  : :\nparameters:\n  a:\n    |', 'key parameters.a () ""'],
  ];
  for (const [name, marked, expected] of cases) {
    it(name, () => assert.equal(at(marked), expected));
  }
});
