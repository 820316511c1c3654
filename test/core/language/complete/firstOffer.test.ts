// Whatever completion offers first, inserted as it is, never draws a diagnostic that was not there before.
import assert from 'node:assert/strict';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { shownItems } from '../../../../src/cli/shownItems.ts';
import { expandSnippet } from '../../../../src/core/language/complete/place/writing.ts';
import type { CompletionItem } from '../../../../src/core/language/types.ts';
import type { ProgramFacts } from '../../../../src/core/python/program/programFacts.ts';
import { sample } from '../../../tools/sample.ts';
import { labels } from '../cursor.ts';
import { programDraft, sweepDraft } from '../sweepDrafts.ts';
import { diagnosticsOf, language, positionsIn, readText, type Position } from './positions.ts';

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

const SEEDS = sample(40);

describe('what completion offers first', function () {
  this.timeout(600_000);

  it('draws no new diagnostic, whatever the names and wherever the cursor is', () => {
    const { tried, wrong } = tryDrafts(SEEDS, () => undefined);
    assert.ok(tried > SEEDS * 20, `only ${tried} positions`);
    assert.deepEqual(wrong, []);
  });

  it("draws no new diagnostic where the program's names and values are offered", () => {
    const { tried, wrong } = tryDrafts(SEEDS, programDraft);
    assert.ok(tried > SEEDS * 10, `only ${tried} positions`);
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
