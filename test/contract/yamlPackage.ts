// How often the `yaml` package, told to read YAML 1.1, reads another value than PyYAML: why the reader is our own.
import { parseDocument } from 'yaml';
import type { DescribedValue } from '../../src/core/yaml/read/describeValue.ts';
import { pyFloatRepr } from '../../src/core/python/values/float.ts';
import { askPyYaml } from './yamlJudge.ts';

export interface PackageDifferences {
  readonly texts: number;
  /** PyYAML takes it, the package refuses it. */
  readonly refused: number;
  /** The package takes it, PyYAML refuses it. */
  readonly taken: number;
  /** Both take it, and the values differ. */
  readonly different: number;
  readonly examples: readonly string[];
}

/** Has both read some files. */
export function packageDifferences(python: string, texts: readonly string[]): PackageDifferences {
  const answers = askPyYaml(python, texts);
  const count = { refused: 0, taken: 0, different: 0 };
  const examples: string[] = [];
  texts.forEach((text, i) => {
    const theirs = withoutDates(answers[i]?.value);
    const ours = withoutDates(askPackage(text));
    if (theirs === ours) return;
    count[theirs === undefined ? 'taken' : ours === undefined ? 'refused' : 'different']++;
    if (examples.length < 10)
      examples.push(JSON.stringify({ text: text.slice(0, 200), pyYaml: theirs, package: ours }));
  });
  return { texts: texts.length, ...count, examples };
}

/** The package knows an instant only, not whether a time was written: all dates count as the same. */
function withoutDates(value: string | undefined): string | undefined {
  return value?.replace(/\["date(?:time)?","[^"]*"\]/g, '["date"]');
}

function askPackage(text: string): string | undefined {
  try {
    const options = { version: '1.1', uniqueKeys: false, intAsBigInt: true, logLevel: 'silent' } as const;
    const document = parseDocument(text, options);
    if (document.errors.length > 0) return undefined;
    return JSON.stringify(describe(document.toJS({ mapAsMap: true, maxAliasCount: -1 })));
  } catch {
    return undefined;
  }
}

function describe(value: unknown): DescribedValue {
  if (value === null || value === undefined) return ['null', ''];
  if (Array.isArray(value)) return { seq: value.map(describe) };
  if (value instanceof Map) return { map: [...value].map(([key, item]) => [describe(key), describe(item)] as const) };
  if (value instanceof Set) return { set: [...value].map(describe) };
  if (value instanceof Date) return ['datetime', value.toISOString()];
  if (value instanceof Uint8Array) return ['bytes', Buffer.from(value).toString('base64')];
  switch (typeof value) {
    case 'bigint':
      return ['int', value.toString()];
    case 'number':
      return ['float', pyFloatRepr(value)];
    case 'boolean':
      return ['bool', String(value)];
    case 'string':
      return ['str', value];
    default:
      throw new Error(`no value of YAML: ${typeof value}`);
  }
}
