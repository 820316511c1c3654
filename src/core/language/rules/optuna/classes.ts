import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { schemaAt } from '../../schema.ts';
import type { Severity } from '../../types.ts';
import type { RuleContext } from '../rule.ts';
import { argumentsForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import {
  checkArgument,
  reportArgumentMissing,
  reportArgumentsNotAMapping,
  reportThresholdMissing,
} from './optunaArgument.ts';
import { checkTogether } from './optunaArgumentsTogether.ts';
import { reportBesideType, reportUnknownArgument } from './optunaArgumentUnknown.ts';
import { checkClass, reportClassMissing, reportClassNotAMapping } from './optunaClass.ts';
import { classSeverity } from './severity.ts';

/** Checks `pruner` or `sampler` of the settings: its class, and the arguments of that class. */
export function checkClassSetting(context: RuleContext, field: Field): void {
  if (field.falsy || field.type === 'broken') return;
  if (field.type !== 'map') {
    reportClassNotAMapping(context, field);
    return;
  }
  const type = field.get('type');
  if (!type) {
    reportClassMissing(context, field);
    return;
  }
  const severity = classSeverity(context.sweep);
  if (!checkClass(context, type, severity)) return;
  for (const item of field.items)
    if (item.name !== 'type' && item.name !== 'args') reportBesideType(context, field, item);
  checkArguments(context, field, type.text ?? '', severity);
}

function checkArguments(context: RuleContext, field: Field, type: string, severity: Severity): void {
  const schema = schemaAt([...field.path, 'args'], context.sweep)[0]?.node;
  const args = field.get('args');
  if (!schema?.properties) return;
  if (args && args.type !== 'map' && args.type !== 'null') {
    reportArgumentsNotAMapping(context, args, severity);
    return;
  }
  const { properties } = schema;
  const role = field.name === 'pruner' ? 'pruner' : 'sampler';
  const found = args ? misfits(args, argumentsForm(role, type), { numbersAsSent: false, dates: true }) : [];
  const misfitOf = new Map(found.map(misfit => [misfit.field, misfit.kind]));
  const free = Object.keys(properties).filter(name => args?.has(name) !== true);
  const meant = new Set<string>();
  for (const item of args?.items ?? []) {
    const node = Object.hasOwn(properties, item.name) ? properties[item.name] : undefined;
    if (node) {
      checkArgument(context, item, type, { node, misfit: misfitOf.get(item), severity });
      continue;
    }
    const near = nearestWord(item.name, free);
    if (near !== undefined) meant.add(near);
    const certain = schema.additionalProperties === false ? severity : 'warning';
    reportUnknownArgument(context, item, type, { free, near, severity: certain });
  }
  if (args?.type === 'map') checkTogether(context, args, type, severity);
  const missing = found.flatMap(misfit => (misfit.kind === 'missing-key' ? misfit.name : []));
  for (const name of args?.type === 'map' ? missing : (schema.required ?? []))
    if (!meant.has(name)) reportArgumentMissing(context, args ?? field, type, name, severity);
  const isSet = (name: string): boolean => meant.has(name) || (args?.get(name)?.type ?? 'null') !== 'null';
  if (type === 'ThresholdPruner' && !isSet('lower') && !isSet('upper'))
    reportThresholdMissing(context, args ?? field, severity);
}
