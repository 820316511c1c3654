import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, isOwn, setValue } from '../../fixes/edit.ts';
import { rootSchema, schemaWithin, typesOf, type SchemaNode } from '../../schema.ts';
import type { Fix } from '../../types.ts';
import { removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';

export const localContainerOption: Rule = { code: 'local-container-option', severities: ['warning'] };
export const localContainerValue: Rule = { code: 'local-container-value', severities: ['warning'] };

/** The options that the schema describes, and the ones among them that may be a list. */
const OPTIONS = Object.entries(optionSchemas()).map(([name, node]) => ({
  name,
  isRepeatable: typesOf(node).includes('array'),
}));
/** On the agent's list too, although Docker has no such option. */
const NOT_OF_DOCKER = 'cpu';

function optionSchemas(): Readonly<Record<string, SchemaNode>> {
  const path = ['launch', 'resource_args', 'local-container'];
  return schemaWithin(rootSchema('launch-sweep'), path)?.node.properties ?? {};
}

/** Options of Docker that people mean as they write them, however close they are to one that is allowed. */
const NO_SLIPS = ['volume', 'network', 'net', 'privileged', 'mount', 'device', 'user'];

/** Checks Docker's options as the agent does, which allows a short list of them (docs/facts/config.md). */
export function checkLocalContainer(context: RuleContext, args: Field): void {
  if (args.type !== 'map') {
    const message = l10n.t(
      '`{0}` is {1}, which the agent refuses. Write options such as `gpus: all` under it.',
      pathName(args.path),
      describe(args),
    );
    context.report(localContainerValue, args, message);
    return;
  }
  for (const item of args.items) {
    // The agent removes `builder` before it checks (wandb/sdk/launch/_project_spec.py).
    if (item.name === 'builder') continue;
    const name = item.name.trim().replace(/^-+/, '').replaceAll('_', '-').toLowerCase();
    const option = OPTIONS.find(each => each.name === name);
    if (option || name === NOT_OF_DOCKER) checkValue(context, item, option?.isRepeatable === true);
    else reportOption(context, item, name);
  }
}

function reportOption(context: RuleContext, item: Field, name: string): void {
  const words = OPTIONS.map(option => option.name).filter(option => option.length > 2);
  const near = name.length > 2 && !NO_SLIPS.includes(name) ? nearestWord(name, words) : undefined;
  if (near === undefined) {
    const message = l10n.t(
      "The agent refuses the option `{0}`. Remove it, and set it up on the agent's machine or in the image.",
      item.name,
    );
    context.report(localContainerOption, keyPlace(item), message, {
      fixes: [removeKey(context.sweep, item)],
    });
    return;
  }
  const message = l10n.t('The agent refuses the unknown option `{0}`. Use `{1}`.', item.name, near);
  context.report(localContainerOption, keyPlace(item), message, {
    fixes: [useKey(context.sweep, item, near)],
  });
}

function checkValue(context: RuleContext, item: Field, isRepeatable: boolean): void {
  if (isSingle(item) || item.type === 'broken') return;
  const values = [pathName(item.path), describe(item)];
  if (!isRepeatable) {
    const message = l10n.t('`{0}` is {1}, which the agent refuses. Use one string or number.', ...values);
    context.report(localContainerValue, item, message);
    return;
  }
  if (item.type === 'seq' && item.items.length > 0 && item.items.every(isSingle)) return;
  const message = l10n.t(
    '`{0}` is {1}, which the agent refuses. Use a list of strings, such as `[NAME=value]`.',
    ...values,
  );
  context.report(localContainerValue, item, message, {
    fixes: [item.type === 'map' ? asList(context.sweep, item) : undefined],
  });
}

function isSingle({ type }: Field): boolean {
  return type === 'str' || type === 'int' || type === 'float';
}

/** Longer values do not fit on one line. */
const LONGEST = 60;

/**
 * A mapping of names to values as the list of strings that Docker reads; undefined where a comment or an anchor would
 * be lost.
 */
function asList(sweep: SweepFile, item: Field): Fix | undefined {
  const { key, node } = item;
  const { tree } = sweep;
  if (!key || node.kind !== 'map' || node.anchor !== undefined || !isOwn(sweep, item)) return undefined;
  if (item.items.length === 0 || !item.items.every(isShort)) return undefined;
  const last = node.flow ? node.end : item.items.at(-1)?.node.end;
  if (last === undefined || tree.comments.some(c => c.start > key.end && c.start < last)) return undefined;
  const list = `[${item.items.map(i => JSON.stringify(`${i.name}=${i.text ?? i.source}`)).join(', ')}]`;
  return fix(l10n.t('Use {0}', list), [setValue(sweep, item, { yaml: list })]);
}

function isShort(value: Field): boolean {
  const { node, empty, text, source } = value;
  return node.kind === 'scalar' && node.anchor === undefined && !empty && (text ?? source).length < LONGEST;
}
