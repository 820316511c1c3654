import { CST } from 'yaml';
import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import type { JsonValue } from '../../json.ts';
import { constructValue } from '../read/construct.ts';
import { parseYaml } from '../read/parse.ts';
import { Block, Verbatim, writeDocument } from '../write/document.ts';
import { needsEscape, toYaml } from '../write/toYaml.ts';
import type { NewPairs, NewValue } from './change.ts';
import type { Style } from './source.ts';
import type { Token } from './token.ts';

type New = NewValue | { readonly pairs: NewPairs };

/** A new value on one line. `flow`: inside brackets. */
export function inline(to: New, { json }: Style, flow: boolean): string {
  if ('pairs' in to) return `{${inlinePairs(to.pairs, json)}}`;
  if ('value' in to) return toYaml(to.value, { flow, json });
  return json ? asJson(to.yaml) : to.yaml;
}

/** Pairs on one line, as they are written between braces. */
export function inlinePairs(pairs: NewPairs, json: boolean): string {
  const style = { json, eol: '\n', step: 2 };
  return pairs.map(([key, to]) => `${toYaml(key, { flow: true, json })}: ${inline(to, style, true)}`).join(', ');
}

/** Pairs as lines in block style, without line breaks, the first key in column 0. */
export function blockLines(pairs: NewPairs, { step }: Style): string[] {
  return writeDocument(block(pairs), { step }).replace(/\n$/, '').split('\n');
}

function block(pairs: NewPairs): Block {
  return new Block(
    pairs.map(([key, to]) => {
      if ('pairs' in to) return [key, block(to.pairs)];
      return [key, 'yaml' in to ? new Verbatim(to.yaml) : to.value];
    }),
  );
}

/** A new value in place of an old scalar: a string keeps the old one's quotes. */
export function inPlaceOf(old: Token, to: New, style: Style, flow: boolean): string {
  const type = QUOTED[old.type];
  if (!('value' in to) || typeof to.value !== 'string' || type === undefined || style.json || needsEscape(to.value))
    return inline(to, style, flow);
  return CST.stringify(CST.createScalarToken(to.value, { type, implicitKey: true, inFlow: flow, indent: 0, end: [] }));
}

/** A new name in place of an old key, in its quotes. */
export function keyInPlaceOf(old: Token, name: string, { json }: Style, flow: boolean): string {
  return inPlaceOf(old, { value: name }, { json, eol: '\n', step: 2 }, flow);
}

const QUOTED: Readonly<Record<string, 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | undefined>> = {
  'double-quoted-scalar': 'QUOTE_DOUBLE',
  'single-quoted-scalar': 'QUOTE_SINGLE',
};

/**
 * YAML as JSON of the same value. JSON stays as it is; so does what JSON cannot hold, which the reader then refuses.
 */
export function asJson(yaml: string): string {
  try {
    JSON.parse(yaml);
    return yaml;
  } catch {
    const read = constructValue(parseYaml(yaml));
    if ('problem' in read) return yaml;
    try {
      return toYaml(JSON.parse(pyJsonDumps(read.value)) as JsonValue, { flow: true, json: true });
    } catch {
      return yaml;
    }
  }
}
