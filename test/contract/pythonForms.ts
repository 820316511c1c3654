// Sweeps read from Python held against what `wandb.sweep` received when the files were run (../shared/python).
import { readFileSync } from 'node:fs';
import { besideFile } from '../../src/cli/besideFile.ts';
import { pythonAnswer } from '../../src/cli/readPython.ts';
import { isBag } from '../../src/core/json.ts';
import { pyJsonLoads } from '../../src/core/python/values/jsonLoads.ts';
import type { PyValue } from '../../src/core/python/values/value.ts';
import { sharedFile } from './launchShared.ts';

interface Place {
  readonly line: number;
  readonly column: number;
  readonly cell?: number;
}

interface Expected {
  readonly call: Place | null;
  readonly anchors: readonly Place[];
  readonly known: 'full' | 'partial' | 'none';
  readonly config: unknown;
  readonly truth?: unknown;
  readonly project?: string;
  readonly entity?: string;
  /** The project that the client took, where that comes from another file. */
  readonly project_truth?: string;
}

interface Answer extends Place {
  readonly known: string;
  readonly config: unknown;
  readonly project?: string;
  readonly entity?: string;
}

export interface Form {
  readonly file: string;
  readonly expected: readonly Expected[];
  readonly answers: readonly Answer[];
}

/** The forms with our answers; empty where the reference material is not here. */
export function pythonForms(): Form[] {
  const list = sharedFile('python', 'forms.expected.jsonl');
  if (list === undefined) return [];
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { file, sweeps } = numbersApart(line) as { file: string; sweeps: Expected[] };
      const path = sharedFile('python', 'forms', file) ?? '';
      const source = readFileSync(path, 'utf8');
      const { sweeps: answers } = numbersApart(pythonAnswer(file, source, besideFile(path))) as { sweeps: Answer[] };
      return { file, expected: sweeps, answers };
    });
}

/** JSON with its floats as objects: to W&B `1` and `1.0` are two things, to JavaScript one. */
export function numbersApart(json: string): unknown {
  return plain(pyJsonLoads(json));
}

function plain(value: PyValue): unknown {
  if (value.type === 'float') return { float: String(value.value) };
  if (value.type === 'map') return Object.fromEntries(value.entries.map(([key, item]) => [plain(key), plain(item)]));
  if (value.type === 'seq') return value.items.map(plain);
  if (value.type === 'null') return null;
  return value.type === 'int' ? Number(value.value) : 'value' in value ? value.value : value.items;
}

/** The expected sweep at whose place an answer is. */
export function expectedOf(form: Form, answer: Answer): Expected | undefined {
  const isAt = (place: Place) =>
    place.line === answer.line && place.column === answer.column && place.cell === answer.cell;
  return form.expected.find(({ anchors }) => anchors.some(isAt));
}

/** The answer for a call: calls are answered in their order. */
export function answerOf(form: Form, call: Expected): Answer | undefined {
  return form.answers[form.expected.filter(each => each.call).indexOf(call)];
}

/** Where an answer says something that is not so; what it does not know (`"?"`) is not wrong. */
export function wrongParts(answer: unknown, truth: unknown, path = ''): string[] {
  if (answer === '?' || truth === '?') return [];
  if (Array.isArray(answer) && Array.isArray(truth) && answer.length === truth.length)
    return answer.flatMap((item, i) => wrongParts(item, truth[i], `${path}[${i}]`));
  if (isBag(answer) && isBag(truth))
    return Object.entries(answer).flatMap(([key, value]) =>
      key === '?' || '?' in truth || key in truth
        ? wrongParts(value, truth[key] ?? (key in truth ? null : '?'), `${path}.${key}`)
        : [`${path}.${key}`],
    );
  return JSON.stringify(answer) === JSON.stringify(truth) ? [] : [path];
}
