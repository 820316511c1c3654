import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { hasJobForm } from '../../../wandb/jobPath.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';

export const jobForm: Rule = { code: 'job-form', severities: ['error'] };

/** Checks that a job is written as `entity/project/name:alias` (docs/facts/jobs.md). */
export function checkJobForm(context: RuleContext, job: Field): void {
  const { text } = job;
  if (text === undefined) {
    const message = l10n.t(
      '`{0}` is {1}, so the client stops. Use `entity/project/name:alias`.',
      pathName(job.path),
      describe(job),
    );
    context.report(jobForm, job, message);
  } else if (!hasJobForm(text)) {
    const isAliasMissing = slashesIn(text) === 2;
    context.report(jobForm, job, jobFormMessage(pathName(job.path), text), {
      fixes: [
        isAliasMissing && /^[\w./-]+$/.test(text)
          ? fix(l10n.t('Add {0}', ':latest'), [
              replaceValue(context.sweep, job, quoted(context, job, `${text}:latest`)),
            ])
          : undefined,
      ],
    });
  }
}

function jobFormMessage(name: string, text: string): string {
  const shown = JSON.stringify(text);
  switch (slashesIn(text)) {
    case 0:
      return l10n.t(
        '`{0}` {1} is missing the entity and the project, so the client stops. Use `entity/project/name:alias`.',
        name,
        shown,
      );
    case 1:
      return l10n.t(
        '`{0}` {1} is missing the entity or the project, so the client stops. Use `entity/project/name:alias`.',
        name,
        shown,
      );
    case 2:
      return l10n.t(
        '`{0}` {1} is missing the alias or version, so the client stops. Use `{2}`.',
        name,
        shown,
        `${text}:latest`,
      );
    default:
      return l10n.t(
        '`{0}` {1} has more than two `/`, so the client stops. Use `entity/project/name:alias`.',
        name,
        shown,
      );
  }
}

function slashesIn(text: string): number {
  return text.split('/').length - 1;
}

/** The text in the quotes that the value has. */
function quoted(context: RuleContext, field: Field, text: string): string {
  const style = field.node.kind === 'scalar' ? field.node.style : 'plain';
  if (style === 'double' || context.sweep.isJson) return JSON.stringify(text);
  return style === 'single' ? `'${text}'` : text;
}
