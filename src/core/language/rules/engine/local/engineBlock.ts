import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { isLocalEngine, LOCAL_ENGINES, LOCAL_SCHEDULER_KEYS } from '../../../../wandb/localEngines.ts';
import { nearestWord } from '../../../../sweep/spelling.ts';
import { addKey, useKey, useValue } from '../../commonFixes.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { choice, describe } from '../../words.ts';

export const engineBlock: Rule = { code: 'engine-block', severities: ['error', 'warning'] };

/** Checks that `scheduler` names an engine: without one, it does not start (docs/facts/local-engines.md). */
export function checkEngineBlock(context: RuleContext, block: Field): void {
  if (block.type !== 'map') {
    reportNoMapping(context, block);
    return;
  }
  const engine = block.get('engine');
  if (!engine) reportNoEngine(context, block);
  else if (engine.type !== 'broken' && !isLocalEngine(engine.text)) reportUnknownEngine(context, engine);
}

function reportNoMapping(context: RuleContext, block: Field): void {
  const { sweep } = context;
  const instead = `{engine: ${sweep.localEngine ?? 'optuna'}}`;
  const message = l10n.t('`scheduler` is {0}, so `wandb sweep-scheduler` fails. Use `{1}`.', describe(block), instead);
  // W&B's server draws the values where `scheduler` is empty.
  const isUnused = block.type === 'null' && !sweep.isCustom;
  const canWrite = sweep.localEngine !== undefined && !sweep.isJson;
  context.report(engineBlock, block, message, {
    severity: isUnused ? 'warning' : 'error',
    fixes: [canWrite ? useValue(sweep, block, instead) : undefined],
  });
}

function reportNoEngine(context: RuleContext, block: Field): void {
  const { sweep } = context;
  const other = block.items.find(
    item =>
      !(LOCAL_SCHEDULER_KEYS as readonly string[]).includes(item.name) &&
      nearestWord(item.name, ['engine']) !== undefined,
  );
  if (other) {
    const message = l10n.t('`scheduler` has `{0}` but no `engine`, so its scheduler fails. Use `engine`.', other.name);
    const fixes = [isLocalEngine(other.text) ? useKey(sweep, other, 'engine', true) : undefined];
    context.report(engineBlock, keyPlace(other), message, { fixes });
    return;
  }
  const message = l10n.t(
    '`scheduler` is missing `engine`, so `wandb sweep-scheduler` fails. Add `engine: optuna`, `ax` or `wandb`.',
  );
  // Only Optuna reads a function for the search space.
  const isCertain = block.has('search_space') && sweep.method?.name === 'custom';
  const fixes = [isCertain ? addKey(sweep, block, 'engine', 'optuna') : undefined];
  context.report(engineBlock, keyPlace(block), message, { absent: true, fixes });
}

function reportUnknownEngine(context: RuleContext, engine: Field): void {
  const { sweep } = context;
  const meant = sweep.localEngine;
  const message = l10n.t(
    '`scheduler.engine` is {0}, so `wandb sweep-scheduler` fails. Use {1}.',
    describe(engine),
    choice(meant === undefined ? LOCAL_ENGINES : [meant]),
  );
  const fixes = [meant === undefined ? undefined : useValue(sweep, engine, meant, true)];
  context.report(engineBlock, engine, message, { fixes });
}
