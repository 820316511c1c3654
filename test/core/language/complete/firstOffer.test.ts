// Whatever completion offers first, inserted as it is, never draws a diagnostic that was not there before.
import assert from 'node:assert/strict';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { shownItems } from '../../../../src/cli/shownItems.ts';
import { expandSnippet } from '../../../../src/core/language/complete/place/writing.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import type { CompletionItem } from '../../../../src/core/language/types.ts';
import type { ProgramFacts } from '../../../../src/core/python/source/programArguments.ts';
import { followAlias } from '../../../../src/core/yaml/read/alias.ts';
import type { YamlNode } from '../../../../src/core/yaml/read/node.ts';
import { labels } from '../cursor.ts';
import { programDraft, sweepDraft } from '../sweepDrafts.ts';

const language = createLanguageService();
const readText = (text: string) => language.read({ text, fileName: 'sweep.yaml' });

/** How often each diagnostic is reported; hints are not counted. */
function diagnosticsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of language.validate(readText(`# launch-sweeps: sweep\n${text}`), nothingKnown))
    if (severity !== 'hint') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** A text and where the cursor is in it. */
interface Position {
  readonly what: string;
  readonly text: string;
  readonly offset: number;
  /** The text without what is typed of the word. */
  readonly without: string;
}

/** Every key and value of a text removed, and a new line after each key and each block. */
function positionsIn(text: string): Position[] {
  const found: Position[] = [];
  const cut = (what: string, start: number, end: number, typed = '') =>
    found.push({
      what,
      text: text.slice(0, start) + typed + text.slice(end),
      offset: start + typed.length,
      without: text.slice(0, start) + text.slice(end),
    });
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = (at: number) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));
  const walk = (node: YamlNode | undefined): void => {
    const target = node && followAlias(node);
    if (target?.kind === 'seq') {
      for (const item of target.items) {
        if (item.kind === 'scalar') cut('item removed', item.start, item.end);
        walk(item);
      }
    }
    if (target?.kind !== 'map' || target.flow) return;
    for (const { key, value } of target.pairs) {
      let last = Math.max(key.end, value.end);
      while (last > key.end && /\s/.test(text[last - 1] ?? '')) last--;
      const name = key.kind === 'scalar' ? key.text : '';
      cut(`key ${name} removed`, key.start, lineEnd(last));
      cut(`key ${name} begun`, key.start, lineEnd(last), name.slice(0, 1));
      const indent = ' '.repeat(key.start - lineStart(key.start));
      const next = lineEnd(last);
      cut(`line after ${name}`, next, next, `\n${indent}`);
      found.push({
        what: `all up to ${name}`,
        text: `${text.slice(0, next)}\n${indent}`,
        offset: next + 1 + indent.length,
        without: text.slice(0, next),
      });
      if (value.kind === 'scalar' && value.text !== '') {
        cut(`value of ${name} removed`, value.start, value.end);
        cut(`value of ${name} begun`, value.start, value.end, value.text.slice(0, 1));
      } else {
        const colon = text.indexOf(':', key.end) + 1;
        cut(`block of ${name} removed`, colon, lineEnd(last), ' ');
        cut(`block of ${name} begun`, colon, lineEnd(last), `\n${indent}  `);
      }
      walk(value);
    }
  };
  walk(readText(text).tree.root);
  return found;
}

/** The text with an item inserted, every tab stop left as it is filled in. */
function withItem(text: string, { insertText, snippet, range }: CompletionItem): string {
  return text.slice(0, range.start) + (snippet ? expandSnippet(insertText) : insertText) + text.slice(range.end);
}

/** The first offer at a position. */
function firstOffer({ text, offset }: Position, program?: ProgramFacts): CompletionItem | undefined {
  const items = language.complete(readText(text), offset, nothingKnown, program);
  return shownItems(items, text.slice(items[0]?.range.start ?? offset, offset))[0];
}

/** How many positions were tried, and what was wrong at which. */
interface Trial {
  readonly tried: number;
  readonly wrong: readonly string[];
}

/** Tries the first offers in the drafts of some seeds that have no diagnostic as a whole. */
function tryDrafts(seeds: number, program: (seed: number) => ProgramFacts | undefined): Trial {
  const wrong: string[] = [];
  let tried = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const whole = sweepDraft(seed);
    if (diagnosticsOf(whole).size) continue;
    const facts = program(seed);
    for (const position of positionsIn(whole)) {
      // A name that is begun narrows the program's names to what the person wants.
      if (facts && position.what.endsWith('begun')) continue;
      const item = firstOffer(position, facts);
      if (!item) continue;
      tried++;
      const before = diagnosticsOf(position.without);
      const text = withItem(position.text, item);
      for (const [code, count] of diagnosticsOf(text))
        if (count > (before.get(code) ?? 0))
          wrong.push(`${seed}, ${position.what}: ${item.label} draws ${code}\n${text}`);
    }
  }
  return { tried, wrong };
}

/** A few drafts in every run; `SEEDS=400` tries more. */
const SEEDS = Number(process.env['SEEDS'] ?? 20);

describe('what completion offers first', function () {
  this.timeout(600_000);

  it('draws no new diagnostic, whatever the names and wherever the cursor is', () => {
    const { tried, wrong } = tryDrafts(SEEDS, () => undefined);
    assert.ok(tried > 400, `only ${tried} positions`);
    assert.deepEqual(wrong, []);
  });

  it("draws no new diagnostic where the program's names and values are offered", () => {
    const { tried, wrong } = tryDrafts(SEEDS, programDraft);
    assert.ok(tried > 200, `only ${tried} positions`);
    assert.deepEqual(wrong, []);
  });

  const metrics: readonly (readonly [string, string])[] = [
    ['window_mse', 'minimize'],
    ['perplexity_hit', 'minimize'],
    ['success', 'maximize'],
    ['val/hit_rate', 'maximize'],
    ['steps', 'minimize'],
  ];
  for (const [name, goal] of metrics)
    it(`is the goal that the diagnostics expect of ${name}`, () =>
      assert.equal(labels(`method: random\nmetric:\n  name: ${name}\n  goal: |`)[0], goal));
});
