// Leave one out: what is offered where a word of a real sweep file was removed. Knows no rule of ours.
import { readFileSync } from 'node:fs';
import { complete } from '../../src/core/language/complete/complete.ts';
import { expandSnippet } from '../../src/core/language/complete/place/writing.ts';
import { readDocument } from '../../src/core/sweep/reading.ts';
import { createLanguageService } from '../../src/core/language/service.ts';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import type { CompletionItem } from '../../src/core/language/types.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import { judge } from '../emulator/engine/judge.ts';
import { corpusFiles, type CorpusFile } from './corpusFiles.ts';
import { sharedFile } from './launchShared.ts';
import { placesOf, type JsonSchema, type Place } from './leaveOneOutPlaces.ts';

export interface Taken extends Place {
  readonly file: CorpusFile;
}

/** W&B's own JSON schema of a sweep; undefined without the reference material. */
export function wandbSchema(): JsonSchema | undefined {
  const path = sharedFile('wandb', 'sweeps-schema.json');
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as JsonSchema);
}

/** Every place of every accepted corpus file; undefined without the reference material. */
export function allPlaces(): Taken[] | undefined {
  const [schema, files] = [wandbSchema(), corpusFiles('accepted')];
  if (!schema || !files) return undefined;
  return files.flatMap(file =>
    placesOf(parseYaml(file.text), schema, file.kind === 'launch-sweep').map(place => ({ ...place, file })),
  );
}

/** How many of how many words were offered at all, among the first ten, among the first five. */
export class Ranks {
  total = 0;
  offered = 0;
  ten = 0;
  five = 0;
  private readonly late = new Map<string, number>();

  /** @param rank from 0; -1 where it was not offered. */
  add(rank: number, what: string): void {
    this.total++;
    if (rank >= 0) this.offered++;
    if (rank >= 0 && rank < 10) this.ten++;
    if (rank >= 0 && rank < 5) this.five++;
    if (rank < 0 || rank >= 5) this.late.set(what, (this.late.get(what) ?? 0) + 1);
  }

  share(part: 'offered' | 'ten' | 'five'): number {
    return this[part] / this.total;
  }

  toString(): string {
    const percent = (part: 'offered' | 'ten' | 'five') => `${(100 * this.share(part)).toFixed(2)} %`;
    return `offered ${percent('offered')}, first ten ${percent('ten')}, first five ${percent('five')} of ${this.total}`;
  }

  /** What comes late or not at all, the commonest first. */
  get worst(): string {
    return [...this.late]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  }
}

/** What we offer at a place. */
export function offeredAt(place: Place): CompletionItem[] {
  return complete(readDocument({ text: place.text, fileName: 'sweep.yaml' }).sweep, place.offset, nothingKnown);
}

/** The text with an item put in as it would be if every tab stop kept what it is filled with. */
export function inserted(text: string, { insertText, snippet, range }: CompletionItem): string {
  return text.slice(0, range.start) + (snippet ? expandSnippet(insertText) : insertText) + text.slice(range.end);
}

const service = createLanguageService();

/** Our Errors on a file, by code. */
function saidOf(text: string, severities: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, severity, message } of service.validate(
    { tree: parseYaml(`# launch-sweeps: sweep\n${text}`), fileName: 'sweep.yaml' },
    nothingKnown,
  )) {
    if (severities.includes(severity)) found.set(code, [...(found.get(code) ?? []), message]);
  }
  return found;
}

/**
 * The Errors that an item brings which were not there before; W&B's own verdict counts too, where it accepts the text
 * as it is. A mistake of the file that was a Warning is not the item's: with a local engine, `1e-5` fails that the
 * server would take.
 */
export class InsertionJudge {
  private readonly before: Map<string, string[]>;
  private readonly acceptedBefore: boolean;

  constructor(private readonly place: Taken) {
    this.before = saidOf(place.text, ['error', 'warning']);
    this.acceptedBefore = place.file.kind === 'sweep' && judge(place.text).refused === undefined;
  }

  newErrors(item: CompletionItem): string[] {
    const text = inserted(this.place.text, item);
    const found: string[] = [];
    for (const [code, messages] of saidOf(text, ['error'])) {
      const known = this.before.get(code) ?? [];
      if (messages.length > known.length)
        found.push(`${code}: ${messages.find(message => !known.includes(message)) ?? ''}`);
    }
    const refused =
      this.acceptedBefore && !/^(job|image_uri|launch|scheduler):/m.test(text) ? judge(text).refused : undefined;
    return refused === undefined ? found : [...found, refused];
  }
}
