import type { Field } from '../../../sweep/field.ts';
import { fix, removePair } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

export const kubernetesRule: Rule = { code: 'kubernetes-unsafe', severities: ['warning'] };

const PRESENT: Readonly<Record<string, string>> = {
  securityContext: 'which the agent sets itself',
  hostPath: 'since volumes of the node are not permitted',
  serviceAccountToken: 'since tokens of the service account are not permitted',
};
const TRUE: Readonly<Record<string, string>> = {
  hostPID: "since the node's namespaces are not shared",
  hostIPC: "since the node's namespaces are not shared",
  hostNetwork: "since the node's namespaces are not shared",
  shareProcessNamespace: 'since namespaces are not shared',
  hostUsers: "since the node's namespaces are not shared",
  automountServiceAccountToken: 'since tokens of the service account are not permitted',
  hostPort: 'since ports of the node are not permitted',
};

/** The agent's scan for what gives a run power over node or cluster, anywhere in the manifest. */
export function sayKubernetes(context: RuleContext, args: Field): void {
  if (args.type !== 'map') {
    context.report(
      kubernetesRule,
      args,
      `\`${pathName(args.path)}\` is ${describe(args)}, which the agent refuses: write a manifest beneath it (\`spec\`, \`metadata\`, \`namespace\`).`,
    );
    return;
  }
  scan(context, args, new Set());
}

function scan(context: RuleContext, field: Field, seen: Set<unknown>): void {
  if (seen.has(field.target)) return;
  if (field.target?.kind !== 'scalar') seen.add(field.target);
  for (const item of field.items) {
    const why = field.type === 'map' ? refusal(item) : undefined;
    if (why !== undefined)
      context.report(
        kubernetesRule,
        keyPlace(item),
        `The agent refuses \`${item.name}\` in a Kubernetes manifest, ${why}: take it out.`,
        { fixes: [fix('Take it out', [removePair(context.sweep, item)])] },
      );
    if (item.name === 'annotations' && field.type === 'map') sayAnnotations(context, item);
    scan(context, item, seen);
  }
}

function refusal(item: Field): string | undefined {
  const present = Object.hasOwn(PRESENT, item.name) ? PRESENT[item.name] : undefined;
  if (present !== undefined) return present;
  const truthy = Object.hasOwn(TRUE, item.name) ? TRUE[item.name] : undefined;
  if (truthy !== undefined) return isTruthy(item) ? truthy : undefined;
  if (item.name === 'serviceAccountName' || item.name === 'serviceAccount')
    return isPresent(item) ? "since the service account is the agent's to choose" : undefined;
  return item.name === 'mountPropagation' && item.text?.trim() === 'Bidirectional'
    ? 'since it reaches the node'
    : undefined;
}

function isTruthy(item: Field): boolean {
  const s = item.scalar;
  if (s?.type === 'bool') return s.value;
  return item.number !== undefined
    ? item.number !== 0
    : ['1', 'true', 'yes'].includes(item.text?.trim().toLowerCase() ?? '');
}

function isPresent(item: Field): boolean {
  if (item.type === 'seq') return item.items.some(isPresent);
  return item.type !== 'null' && item.text?.trim() !== '';
}

function sayAnnotations(context: RuleContext, annotations: Field): void {
  for (const item of annotations.items) {
    if (/apparmor|seccomp/i.test(item.name) && /unconfined/i.test(item.text ?? '')) {
      context.report(
        kubernetesRule,
        keyPlace(item),
        `The agent refuses \`${item.name}: ${item.text ?? ''}\`, since unconfined profiles are not permitted: take it out.`,
        { fixes: [fix('Take it out', [removePair(context.sweep, item)])] },
      );
    }
  }
}
