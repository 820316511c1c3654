import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { PLACEHOLDERS } from '../../placeholders.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice } from '../words.ts';

export const queueNotFound: Rule = { code: 'queue-not-found', severities: ['warning', 'information'] };

/** How many queues a message names. */
const NAMED = 3;

/**
 * Checks that the queue exists: the client does not, and the scheduler then waits forever
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkQueue(context: RuleContext, queue: Field): void {
  const { knowledge } = context;
  const { text } = queue;
  if (!text || knowledge.queueExists(text) !== false) return;
  const known = knowledge.queues()?.slice(0, NAMED) ?? [];
  const message =
    known.length > 0
      ? l10n.t('The queue `{0}` was not found, so no agent would start the sweep. Use {1}.', text, choice(known))
      : l10n.t('The queue `{0}` was not found, so no agent would start the sweep. Use one that exists.', text);
  context.report(queueNotFound, queue, message, text === PLACEHOLDERS.queue ? { severity: 'information' } : {});
}
