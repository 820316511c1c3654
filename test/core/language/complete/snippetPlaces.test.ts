// Each place of each snippet that completion offers, filled in by what completion offers there.
import assert from 'node:assert/strict';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import type { CompletionItem } from '../../../../src/core/language/types.ts';
import { sample } from '../../../tools/sample.ts';
import { sweepDraft } from '../sweepDrafts.ts';
import { diagnosticsOf, language, positionsIn, readText } from './positions.ts';

/** A place of an inserted snippet: where it is in the text, and the words that it offers by itself. */
interface StopPlace {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

const STOP = /\$\{\d+\|((?:\\.|[^|\\])*)\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{?\d+\}?|\\([$}\\])/g;
const plain = (text: string): string => text.replace(/\\(.)/g, '$1');

/** The text with a snippet in it, every place filled in as it comes, and those places. */
function inserted(text: string, { insertText, range }: CompletionItem): { text: string; stops: StopPlace[] } {
  let now = text.slice(0, range.start);
  const stops: StopPlace[] = [];
  let done = 0;
  for (const match of insertText.matchAll(STOP)) {
    now += insertText.slice(done, match.index);
    done = match.index + match[0].length;
    const [, choices, filled, escaped] = match;
    if (escaped !== undefined) now += escaped;
    else {
      const words = choices?.split(/(?<!\\),/).map(plain) ?? [];
      const value = words[0] ?? plain(filled ?? '');
      stops.push({ start: now.length, end: now.length + value.length, words });
      now += value;
    }
  }
  now += insertText.slice(done);
  return { text: now + text.slice(range.end), stops };
}

/** What a word asks for besides, or against, when a person prefers it to the one that is filled in. */
const OF_THE_CHOICE: readonly string[] = [
  'command-without-arguments',
  'distribution-mismatch',
  'engine-method',
  'engine-parameter',
  'goal-against-name',
  'grid-step-end',
  'local-controller',
  'log-uniform-exponents',
  'metric-missing',
  'no-run-cap',
  'num-workers-ignored',
  'optuna-class',
  'optuna-sampler-space',
  'optuna-whole-numbers',
  'scheduler-local-process',
  'scheduler-method-missing',
];

/** Codes of diagnostics of `after` that `before` did not have. */
function added(before: string, after: string): string[] {
  const known = diagnosticsOf(before);
  return [...diagnosticsOf(after)].filter(([code, count]) => count > (known.get(code) ?? 0)).map(([code]) => code);
}

/** What is wrong with each word that a place offers: choices, or what completion offers at its end. */
function faultsAt(text: string, stop: StopPlace): { readonly tried: number; readonly faults: readonly string[] } {
  const { start, end, words } = stop;
  const offers = language.complete(readText(text), end, nothingKnown);
  const faults = offers
    .filter(({ range }) => range.start > start || range.end < end)
    .map(({ label }) => `${label} leaves a remainder`);
  const texts = [
    ...words.map(word => [word, text.slice(0, start) + word + text.slice(end)] as const),
    ...offers.map(offer => [offer.label, inserted(text, offer).text] as const),
  ];
  for (const [word, after] of texts) {
    const codes = added(text, after).filter(code => !OF_THE_CHOICE.includes(code));
    if (codes.length > 0) faults.push(`${word} draws ${codes.join()}`);
  }
  return { tried: texts.length, faults };
}

/** How many words were tried in the snippets that a draft's places offer, and what was wrong with which. */
function tryDraft(draft: string): { readonly tried: number; readonly wrong: readonly string[] } {
  const seen = new Set<string>();
  const wrong: string[] = [];
  let tried = 0;
  for (const position of positionsIn(draft))
    for (const item of language.complete(readText(position.text), position.offset, nothingKnown)) {
      if (!item.snippet || seen.has(item.insertText)) continue;
      seen.add(item.insertText);
      const { text, stops } = inserted(position.text, item);
      for (const stop of stops) {
        const at = faultsAt(text, stop);
        tried += at.tried;
        const place = `${position.what}, ${item.label}, ${text.slice(stop.start, stop.end)}`;
        wrong.push(...at.faults.map(fault => `${place}: ${fault}`));
      }
    }
  return { tried, wrong };
}

describe('the places of a snippet', function () {
  this.timeout(300_000);

  it('take each word that is offered, without a remainder and without a new diagnostic', () => {
    const trials = Array.from({ length: sample(12) }, (_, seed) => tryDraft(sweepDraft(seed)));
    assert.deepEqual(
      trials.flatMap(({ wrong }) => wrong),
      [],
    );
    assert.ok(trials.reduce((sum, { tried }) => sum + tried, 0) > 500);
  });
});
