import type { Field } from '../../../sweep/field.ts';
import { boundNumber, type FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { formSchema } from '../../schema.ts';
import { expected } from '../structure/misfitRules.ts';
import type { Say } from './forms.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

const SERVER = 'wandb/sweeps, config/schema.json and cfg.py.';

const parameterNumber: Rule = {
  code: 'parameter-number',
  severities: ['error', 'warning'],
  what: '`q`, `mu`, `sigma`, `a` or `b` is no number, or out of its range.',
  why: '`q` has to be above 0, `sigma`, `a` and `b` not below it. The engine refuses the sweep otherwise.',
  wrong: 'program: train.py\nmethod: random\nparameters:\n  lr: {distribution: normal, mu: 0.0, sigma: -1.0}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {distribution: normal, mu: 0.0, sigma: 1.0}\n',
  source: SERVER,
};

const probabilitiesNotNumbers: Rule = {
  code: 'probabilities-not-numbers',
  severities: ['error', 'warning'],
  what: '`probabilities` is no list of numbers from 0 on.',
  why: 'The engine refuses the sweep.',
  wrong: 'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.01], probabilities: [half, half]}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.01], probabilities: [0.5, 0.5]}\n',
  source: SERVER,
};

const probabilitiesLength: Rule = {
  code: 'probabilities-length',
  severities: ['warning'],
  what: 'There are more `values` than `probabilities`, or fewer.',
  why: 'The server warns; values without a probability are never drawn.',
  wrong:
    'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.01, 0.001], probabilities: [0.5, 0.5]}\n',
  right:
    'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.01, 0.001], probabilities: [0.5, 0.25, 0.25]}\n',
  source: `${SERVER} "Parameter …: values … and probabilities … are not the same length".`,
};

const probabilitiesSum: Rule = {
  code: 'probabilities-sum',
  severities: ['warning'],
  what: 'The `probabilities` do not make 1 together.',
  why: 'The server warns; what is missing goes to the last value, what is too much never comes.',
  wrong: 'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.01], probabilities: [0.5, 0.6]}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {values: [0.1, 0.01], probabilities: [0.5, 0.5]}\n',
  source: `${SERVER} "… do not sum to 1" (numpy's isclose).`,
};

export const numberRules: readonly Rule[] = [
  parameterNumber,
  probabilitiesNotNumbers,
  probabilitiesLength,
  probabilitiesSum,
];

/** numpy's isclose: 1e-8 + 1e-5 × 1. */
const TOLERANCE = 1e-8 + 1e-5;

/** What keeps the numbers other than bounds from the form; and probabilities that do not go with the values. */
export function checkNumbers(context: RuleContext, { field, names }: Parameter, form: FormName, say: Say): void {
  const label = names.join('.');
  const properties = formSchema(form)?.node.properties ?? {};
  for (const key of ['q', 'mu', 'sigma', 'a', 'b']) {
    const node = properties[key];
    const number = field.get(key);
    if (!node || !number || number.type === 'broken') continue;
    const value = boundNumber(number);
    const low =
      value !== undefined &&
      ((node.minimum !== undefined && !(value >= node.minimum)) ||
        (node.exclusiveMinimum !== undefined && !(value > node.exclusiveMinimum)));
    if (value === undefined || low)
      say(parameterNumber, number, `\`${key}\` of \`${label}\` is ${describe(number)}: write ${expected(node)}.`);
  }
  const [values, probabilities] = [field.get('values'), field.get('probabilities')];
  if (probabilities && properties['probabilities'])
    checkProbabilities(context, label, values, probabilities, names.length === 1, say);
}

function checkProbabilities(
  context: RuleContext,
  label: string,
  values: Field | undefined,
  probabilities: Field,
  isTop: boolean,
  say: Say,
): void {
  const lengths = [values, probabilities].map(f =>
    f?.type === 'seq' || f?.type === 'map' ? f.items.length : f?.text?.length,
  );
  const wrong =
    probabilities.type === 'seq' ? probabilities.items.find(i => !((boundNumber(i) ?? -1) >= 0)) : probabilities;
  if (wrong || probabilities.items.length === 0) {
    // Python's len() and sum() fall over what has no length and what cannot be added: that refuses a custom sweep, too.
    const crash =
      isTop &&
      values !== undefined &&
      (lengths.includes(undefined) ||
        (lengths[0] === lengths[1] &&
          probabilities.items.some(i => boundNumber(i) === undefined && i.type !== 'bool')));
    const at = wrong ?? probabilities;
    say(
      probabilitiesNotNumbers,
      at,
      `\`probabilities\` of \`${label}\` ${at === probabilities ? `is ${describe(at)}` : `has ${describe(at)} in it`}: write a list of numbers from 0 to 1 that make 1 together.`,
      crash ? { severity: 'error' } : {},
    );
    return;
  }
  if (values?.type !== 'seq' || values.items.length === 0) return;
  const [many, few] = [values.items.length, probabilities.items.length];
  if (many !== few) {
    context.report(
      probabilitiesLength,
      probabilities,
      `\`${label}\` has ${many} \`values\` and ${few} \`probabilities\`: write one probability for each value.`,
    );
    return;
  }
  const sum = probabilities.items.reduce((total, item) => total + (boundNumber(item) ?? 0), 0);
  if (!(Math.abs(sum - 1) <= TOLERANCE)) {
    context.report(
      probabilitiesSum,
      probabilities,
      `The \`probabilities\` of \`${label}\` make ${Number(sum.toPrecision(6))} together: write numbers that make 1.`,
    );
  }
}
