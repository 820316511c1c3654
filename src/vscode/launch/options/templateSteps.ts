import * as vscode from 'vscode';
import { plainText } from '../../../core/json.ts';
import type { TemplateVariable } from '../../../core/api/types.ts';
import { pickText } from '../../ui/wizard/pickText.ts';
import { answered, type Step } from '../../ui/wizard/steps.ts';
import type { SweepSource } from '../sweepSource.ts';
import type { Answers } from './answers.ts';
import { describeTemplate, readTemplateValue } from './templateValue.ts';

/** No queue has been seen with more than this. */
const MOST = 30;
const KEEP = '';

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
      const before = answers.options.templateVariables?.[name];
      const current = before === undefined ? undefined : plainText(before);
      const keep =
        written === undefined
          ? schema['default'] === undefined
            ? undefined
            : vscode.l10n.t('Not set: the queue’s default, {0}', plainText(schema['default']))
          : vscode.l10n.t('As the file says: {0}', written);
      const choices = Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
      const chosen = await pickText({
        title: vscode.l10n.t('Template variable {0}', name),
        placeholder: describeTemplate(variable),
        at,
        current,
        items: [
          ...(keep === undefined ? [] : [{ label: keep, value: KEEP }]),
          ...choices.filter(value => value !== current).map(value => ({ label: value, value })),
        ],
        check: text => {
          const read = readTemplateValue(variable, text);
          return 'problem' in read ? read.problem : undefined;
        },
      });
      return answered(chosen, value => {
        const read = value === KEEP ? undefined : readTemplateValue(variable, value);
        const others = Object.entries(answers.options.templateVariables ?? {}).filter(([key]) => key !== name);
        const all = [...others, ...(read && 'value' in read ? [[name, read.value] as const] : [])];
        const templateVariables = all.length ? Object.fromEntries(all) : undefined;
        return { ...answers, options: { ...answers.options, templateVariables } };
      });
    },
  }));
}
