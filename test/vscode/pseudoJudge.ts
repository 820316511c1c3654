import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import type { Shown } from './pseudoPage.ts';

const WORD = /(?<![\p{L}\p{N}_])[A-Za-z]{2,}(?![\p{L}\p{N}_])/gu;
/** Code, addresses, file names, and codes of diagnostics, which no language changes. */
const CODE = /`[^`]*`|https?:\/\/\S+|[\w./-]+\.(?:ya?ml|json|py|txt|md|ipynb)\b|\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g;

/** What the editor adds to a text of ours, or says beside it; its English months, since no date is in this language. */
const EDITORS = [
  /^Welcome$|^(Insert|Select) \(.*\)$/,
  /^Actions for |, Quick Fix$| Section$| actions$|^Source: |, (Property|Snippet|Value)$/,
  /^\[Ln \d+, Col \d+\]$|^\d+ (Results|Selected)$|, (file results|recently opened)$/,
  /^(Control|Ctrl|Shift|Alt)\+[\w+ ]+$|\((Ctrl|Shift|Alt)\+.*\)$/,
  /^(Enter to (Apply|Preview).*|View Problem|Quick Fix\.\.\.|Close) ?$/,
  /^Activating extension .*|, Editor Group \d$|\bUntitled-\d|, preview\b| • \d+ problems? in this file$/g,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?= \d)/g,
];

const wordsOf = (text: string): readonly string[] =>
  EDITORS.reduce((rest, each) => rest.replace(each, ''), text.replace(CODE, ' ')).match(WORD) ?? [];

/** Names that stay as they are in each language, and what the emulator says where it fails. */
const NAMES = wordsOf(
  'YAML JSON Python Optuna Docker Kubernetes GPU CPU API ID Enter Escape Ctrl Alt Shift internal server error ' +
    'ErrImagePull registry.example.com not found',
);

/** The words that the schemas list as values. */
function valueWords(): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && key === 'enum') found.push(...value.split(/\W+/));
    else if (Array.isArray(value)) value.forEach(each => visit(each, key));
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([name, each]) => visit(each, name));
  };
  for (const name of readdirSync(join(root, 'schemas')))
    visit(JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')));
  return found;
}

/** The words of data: strings of an emulator's world, and a folder's sweep files without their comments. */
export function dataWords(folder: string, world: unknown): ReadonlySet<string> {
  const words = new Set<string>([...NAMES, ...valueWords()]);
  const add = (text: string): void => {
    for (const word of text.match(/[A-Za-z]{2,}/g) ?? []) words.add(word);
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'string') add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(world);
  for (const path of readdirSync(folder, { recursive: true }).map(String)) {
    add(basename(path));
    if (/\.ya?ml$/.test(path)) add(readFileSync(join(folder, path), 'utf8').replace(/#.*/g, ''));
  }
  return words;
}

/** Tells whether the editor has a sentence of its own that reads like a text. */
export function editorsOwn(codeServer: string): (text: string) => boolean {
  const file = join(codeServer, 'lib/vscode/out/nls.messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
  const exact = new Set(messages.map(each => each.replaceAll('&&', '')));
  const forms = messages.map(each => each.split(/\{\d\}/)).filter(parts => parts.length > 1 && says(parts.join(' ')));
  return text => exact.has(text.trim()) || forms.some(parts => fits(text.trim(), parts));
}

/** Whether a form has words enough to tell its sentences from others. */
const says = (form: string): boolean => (form.match(/[A-Za-z]{3,}/g) ?? []).length > 1;

/** Whether a text is made of these parts in their order, with anything between. */
function fits(text: string, parts: readonly string[]): boolean {
  if (!text.startsWith(parts[0] ?? '') || !text.endsWith(parts.at(-1) ?? '')) return false;
  let at = 0;
  for (const part of parts) {
    at = text.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

/**
 * The titles of the commands in English: beside a translated title, the palette has the English one in the row's second
 * line, in parts where some of it was typed.
 */
export function englishTitles(): ReadonlySet<string> {
  const labels = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
  const commands = Object.entries(labels).filter(([key]) => key.startsWith('command.'));
  return new Set(commands.map(([, title]) => `${labels['category'] ?? ''}: ${title}`));
}

/** The English words in a text of the pseudo-language that are not data: what is not translated. */
export function untranslated(
  { text, isShared }: Shown,
  data: ReadonlySet<string>,
  isEditors: (text: string) => boolean,
): readonly string[] {
  if (isShared && isEditors(text)) return [];
  return wordsOf(text).filter(word => !data.has(word));
}
