import * as vscode from 'vscode';
import { plainText, type JsonValue } from '../../../core/json.ts';
import type { TemplateVariable } from '../../../core/api/types.ts';
import { answered, type Step } from '../../ui/wizard/steps.ts';
import type { SweepSource } from '../sweepSource.ts';
import type { Answers } from './answers.ts';
import { askOption } from './askOption.ts';
import { describeTemplate, readTemplateValue } from './templateValue.ts';

/** No queue has been seen with more than this. */
const MOST = 30;

/** One step for each template variable of the queue that is chosen by then, by its schema. */
export function templateSteps(
  { sweep }: SweepSource,
  variables: () => readonly TemplateVariable[],
): readonly Step<Answers>[] {
  return Array.from({ length: MOST }, (_, index): Step<Answers> => ({
    name: `template${String(index)}`,
    skip: () => variables()[index] === undefined,
    async ask(answers, at) {
      const variable = variables()[index];
      if (!variable) return answers;
      const { name, schema } = variable;
      const written = (sweep.scheduler?.get('template_variables') ?? sweep.launch?.get('template_variables'))?.get(
        name,
      )?.source;
      const chosen = await askOption<JsonValue>({
        title: vscode.l10n.t('Template variable {0}', name),
        placeholder: describeTemplate(variable),
        at,
        keep:
          written !== undefined
            ? vscode.l10n.t('As the file says: {0}', written)
            : schema['default'] === undefined
              ? vscode.l10n.t('As it is: not set, and the queue does not have a default')
              : vscode.l10n.t('As it is: not set, so the queue’s default, {0}', plainText(schema['default'])),
        chosen: answers.options.templateVariables?.[name],
        textOf: plainText,
        others: Array.isArray(schema['enum']) ? schema['enum'].map(String) : [],
        read: typed => readTemplateValue(variable, typed),
      });
      return answered(chosen, value => {
        const others = Object.entries(answers.options.templateVariables ?? {}).filter(([key]) => key !== name);
        const all = [...others, ...(value === undefined ? [] : [[name, value] as const])];
        const templateVariables = all.length ? Object.fromEntries(all) : undefined;
        return { ...answers, options: { ...answers.options, templateVariables } };
      });
    },
  }));
}
