import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { everyValue } from './everyValue.ts';
import { describe, pathName } from '../words.ts';

export const kubernetesUnsafe: Rule = { code: 'kubernetes-unsafe', severities: ['warning'] };

/** Fields that the agent refuses with any value. */
const REFUSED = ['securityContext', 'hostPath', 'serviceAccountToken'];
/** Fields that the agent refuses when they are true. */
const REFUSED_IF_TRUE = [
  'hostPID',
  'hostIPC',
  'hostNetwork',
  'shareProcessNamespace',
  'hostUsers',
  'automountServiceAccountToken',
  'hostPort',
];
/** Fields that the agent refuses unless they are empty. */
const REFUSED_IF_SET = ['serviceAccountName', 'serviceAccount'];

/**
 * Checks a manifest for what would give a run power over the node or the cluster, at any depth
 * (docs/facts/config.md).
 */
export function checkKubernetes(context: RuleContext, args: Field): void {
  if (args.type === 'map') {
    everyValue(args, field => checkKeys(context, field));
    return;
  }
  const message = l10n.t(
    '`{0}` is {1}, which the agent refuses. Write a manifest under it (`spec`, `metadata`, `namespace`).',
    pathName(args.path),
    describe(args),
  );
  context.report(kubernetesUnsafe, args, message);
}

function checkKeys(context: RuleContext, { type, items }: Field): void {
  if (type !== 'map') return;
  for (const item of items) {
    if (isRefused(item)) report(context, item, refusalMessage(item.name));
    if (item.name === 'annotations') checkAnnotations(context, item);
  }
}

function isRefused(item: Field): boolean {
  const { name } = item;
  return (
    REFUSED.includes(name) ||
    (REFUSED_IF_TRUE.includes(name) && isTruthy(item)) ||
    (REFUSED_IF_SET.includes(name) && isSet(item)) ||
    (name === 'mountPropagation' && item.text?.trim() === 'Bidirectional')
  );
}

function isTruthy({ scalar, number, text }: Field): boolean {
  if (scalar?.type === 'bool') return scalar.value;
  return number !== undefined ? number !== 0 : ['1', 'true', 'yes'].includes(text?.trim().toLowerCase() ?? '');
}

function isSet(item: Field): boolean {
  if (item.type === 'seq') return item.items.some(isSet);
  return item.type !== 'null' && item.text?.trim() !== '';
}

function checkAnnotations(context: RuleContext, annotations: Field): void {
  for (const item of annotations.items) {
    if (!/apparmor|seccomp/i.test(item.name) || !/unconfined/i.test(item.text ?? '')) continue;
    const pair = `${item.name}: ${item.text ?? ''}`;
    report(
      context,
      item,
      l10n.t('The agent refuses `{0}` because unconfined profiles are not allowed. Remove it.', pair),
    );
  }
}

function report(context: RuleContext, item: Field, message: string): void {
  context.report(kubernetesUnsafe, keyPlace(item), message, {
    fixes: [removeKey(context.sweep, item)],
  });
}

/** A refused field and the reason, which the agent does not give. */
function refusalMessage(name: string): string {
  switch (name) {
    case 'securityContext':
      return l10n.t('The agent refuses `{0}` because it sets its own. Remove it.', name);
    case 'hostPath':
      return l10n.t("The agent refuses `{0}` because the node's volumes are not allowed. Remove it.", name);
    case 'hostPort':
      return l10n.t("The agent refuses `{0}` because the node's ports are not allowed. Remove it.", name);
    case 'mountPropagation':
      return l10n.t('The agent refuses `{0}: Bidirectional` because it affects the node. Remove it.', name);
    case 'serviceAccountToken':
    case 'automountServiceAccountToken':
      return l10n.t("The agent refuses `{0}` because a service account's tokens are not allowed. Remove it.", name);
    case 'serviceAccountName':
    case 'serviceAccount':
      return l10n.t('The agent refuses `{0}` because it chooses the service account itself. Remove it.', name);
    case 'shareProcessNamespace':
      return l10n.t('The agent refuses `{0}` because shared namespaces are not allowed. Remove it.', name);
    default:
      return l10n.t("The agent refuses `{0}` because the node's namespaces are not allowed. Remove it.", name);
  }
}
