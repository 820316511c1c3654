import { plainText } from '../../json.ts';
import * as l10n from '@vscode/l10n';
import type { Segment } from '../../sweep/field.ts';
import { allParameters, type SweepFile } from '../../sweep/sweepFile.ts';
import { schemasOf } from '../complete/offer/keys.ts';
import { isParameterPath, isParametersPath } from '../parameterPath.ts';
import { typeNames } from '../typeNames.ts';
import {
  descriptionOf,
  documentationLink,
  documentationOf,
  keyOf,
  meaningOf,
  schemaAt,
  type SchemaAt,
  type SchemaNode,
} from '../schema.ts';
import { drawWords } from './drawWords.ts';
import { engineWords } from './engineWords.ts';
import { parameterWords } from '../../space/parameterWords.ts';
import { runWords } from '../../space/runWords.ts';
import { spaceTable, spaceWords } from './spaceWords.ts';
import { spotAt, type Spot } from './spotAt.ts';
import { toYaml } from '../../yaml/write/toYaml.ts';
import { agoText } from '../../duration.ts';
import { queueWords } from '../queueWords.ts';
import type { AccountKnowledge, JobFacts, JobRuns, WaitingItems } from '../accountKnowledge.ts';
import type { Hover } from '../types.ts';
import { code, readAs, surprise } from './valueWords.ts';
import { inSentences } from '../../sentence.ts';

/** So many inputs of a job are named. */
const MOST_INPUTS = 12;

/**
 * What is known of the key or value at an offset, in Markdown; undefined where there is nothing to say.
 *
 * @param isMarked whether a diagnostic is shown at the offset, whose reason is not repeated
 */
export function hover(
  sweep: SweepFile,
  offset: number,
  knowledge: AccountKnowledge,
  isMarked: boolean,
): Hover | undefined {
  const spot = spotAt(sweep.tree, offset, sweep.fileName);
  if (!spot) return undefined;
  const parts = spot.on === 'key' ? aboutKey(spot, sweep) : aboutValue(spot, sweep, isMarked ? undefined : knowledge);
  const markdown = parts.filter(part => part !== undefined && part !== '').join('\n\n');
  return markdown === '' ? undefined : { markdown, start: spot.node.start, end: spot.node.end };
}

function aboutKey(spot: Spot, sweep: SweepFile): (string | undefined)[] {
  const { path, field } = spot;
  const name = String(path.at(-1));
  if (isParameterPath(path)) return aboutParameter(spot, sweep);
  const schema = schemaOf(path, sweep);
  if (!schema) return [];
  const { node } = schema;
  const isScalar = field.scalar !== undefined && !field.empty;
  return [
    `**${name}**${typeLine(node)}`,
    descriptionOf(node),
    allowed(node),
    isScalar ? l10n.t('Here: {0}.', readAs(field)) : undefined,
    isScalar ? surprise(field) : undefined,
    path.length === 1 && name === 'method' ? methodWords(sweep) : undefined,
    isParametersPath(path) ? spaceOf(path, sweep) : undefined,
    path.length === 1 && name === 'run_cap' ? runWords(sweep) : undefined,
    path.length === 1 && name === 'run_cap' && sweep.localEngine ? countedRuns() : undefined,
    documentationLink(node),
  ];
}

/** The name of a parameter: its form as the engine draws it, and what the form is. */
function aboutParameter({ path, field }: Spot, sweep: SweepFile): (string | undefined)[] {
  const parameter = allParameters(sweep.parameters).find(one => one.field.node === field.node);
  if (!parameter) return [documentationOf(schemaAt(path, sweep)[0]?.node ?? {})];
  const form = schemaAt(path, sweep).find(({ node }) => node['x-form'] === parameter.form);
  return [
    `**${parameter.names.join('.')}** (${l10n.t('parameter')})`,
    parameterWords(parameter, sweep),
    drawWords(parameter, sweep),
    parameter.names.length === 1 ? engineWords(parameter.field, sweep) : undefined,
    form && deprecation(form.node),
    form && descriptionOf(form.node),
    form && documentationLink(form.node),
  ];
}

/** `knowledge`: undefined where a diagnostic says already what is unexpected. */
function aboutValue(
  { path, field }: Spot,
  sweep: SweepFile,
  knowledge: AccountKnowledge | undefined,
): (string | undefined)[] {
  const node = schemaOf(path, sweep)?.node;
  const known = field.text === undefined ? field.number : field.text;
  const meaning = known === undefined ? undefined : meaningOf(node, known);
  return [
    meaning === undefined ? undefined : `${code(String(known))}: ${meaning}`,
    // A word that W&B knows is read as it is written.
    meaning !== undefined && field.text !== undefined ? undefined : l10n.t('Read as {0}.', readAs(field)),
    knowledge && surprise(field),
    knowledge && node?.['x-values'] && field.text !== undefined
      ? accountWords(node['x-values'], field.text, knowledge)
      : undefined,
    path.length === 1 && path[0] === 'method' ? methodWords(sweep) : undefined,
    node?.['x-docs'] && meaning !== undefined ? documentationLink(node) : undefined,
  ];
}

/** Which runs count for the `run_cap` of a local engine (docs/facts/local-engines.md). */
function countedRuns(): string {
  return l10n.t('A local engine counts only finished runs that logged the metric, and notices the end one batch late.');
}

/** Says that a form of a parameter is deprecated. */
function deprecation({ deprecated }: SchemaNode): string | undefined {
  return deprecated ? `*${l10n.t('Deprecated: W&B still accepts it, with a warning.')}*` : undefined;
}

/** Whether the account has a job or a queue, where that is known. */
function accountWords(
  kind: NonNullable<SchemaNode['x-values']>,
  text: string,
  knowledge: AccountKnowledge,
): string | undefined {
  const there = kind === 'job' ? knowledge.jobExists(text) : kind === 'queue' ? knowledge.queueExists(text) : undefined;
  if (there === undefined) return undefined;
  if (kind === 'job')
    return there
      ? joined(
          l10n.t('The account has this job.'),
          jobWords(knowledge.aboutJob?.(text)),
          ...runsWords(knowledge.jobRuns?.(text)),
        )
      : l10n.t('This job was not found in the account.');
  const about = there ? knowledge.aboutQueue?.(text) : undefined;
  return there
    ? joined(
        l10n.t('The account has this queue.'),
        about && queueSentence(queueWords(about)),
        waitingWords(knowledge.waitingIn?.(text)),
      )
    : l10n.t('This queue was not found in the account.');
}

function joined(...sentences: readonly (string | undefined)[]): string {
  return inSentences(sentences);
}

/** Which version a job's name means, and since when there is one. */
function jobWords(facts: JobFacts | undefined): string | undefined {
  if (!facts) return undefined;
  const { version, aliases, createdAt, now } = facts;
  const names = aliases.length > 0 ? `${version} (${aliases.join(', ')})` : version;
  return createdAt === undefined
    ? l10n.t('Version: {0}.', names)
    : l10n.t('Version: {0}, created {1}.', names, agoText(createdAt, now));
}

/** Who made it, what it runs, and what it takes. */
function runsWords(runs: JobRuns | undefined): (string | undefined)[] {
  if (!runs) return [];
  const { author, source, inputs } = runs;
  const shown = inputs.slice(0, MOST_INPUTS).map(code).join(', ') + (inputs.length > MOST_INPUTS ? ', …' : '');
  return [
    author === undefined ? undefined : l10n.t('Made by {0}.', code(author)),
    source === undefined ? undefined : l10n.t('Source: {0}.', code(source)),
    inputs.length === 0 ? undefined : l10n.t('It takes {0}.', shown),
  ];
}

/** How many items no agent has taken. */
function waitingWords(items: WaitingItems | undefined): string | undefined {
  if (!items) return undefined;
  const { waiting, more } = items;
  if (more) return l10n.t('At least {0} items are waiting.', waiting);
  if (waiting === 0) return l10n.t('No item is waiting.');
  return waiting === 1 ? l10n.t('1 item is waiting.') : l10n.t('{0} items are waiting.', waiting);
}

function queueSentence(words: string): string {
  return l10n.t('In the queue: {0}.', words);
}

/** What the schemas say of a key, of all forms that a parameter may still have. */
function schemaOf(path: readonly Segment[], sweep: SweepFile): SchemaAt | undefined {
  return keyOf(schemasOf(path.slice(0, -1), sweep), String(path.at(-1))) ?? schemaAt(path, sweep)[0];
}

function methodWords(sweep: SweepFile): string {
  return [spaceWords(sweep), runWords(sweep)].filter(part => part !== undefined).join(' ');
}

function spaceOf(path: readonly Segment[], sweep: SweepFile): string | undefined {
  return path.length === 1 ? spaceTable(sweep) : undefined;
}

function typeLine(node: SchemaNode): string {
  const types = typeNames(node);
  return types.length ? ` (${types.join(l10n.t(' or '))})` : '';
}

/** The words that are allowed with their meaning, the range, the default. */
function allowed(node: SchemaNode): string | undefined {
  const words = node.enum ?? (node['x-enumDescriptions'] ? node['x-suggest'] : undefined);
  const list = words
    ?.filter(word => word !== null)
    .map(word => {
      const meaning = meaningOf(node, word);
      return `- ${code(plainText(word))}${meaning === undefined ? '' : `: ${meaning}`}`;
    })
    .join('\n');
  const range = rangeWords(node);
  const standard =
    node.default === undefined || node.default === null
      ? undefined
      : l10n.t('Default: {0}', code(toYaml(node.default, { flow: true, json: false })));
  return [list, range, standard].filter(part => part !== undefined).join('\n\n') || undefined;
}

function rangeWords({ minimum, maximum, exclusiveMinimum, minItems }: SchemaNode): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return l10n.t('From {0} to {1}.', minimum, maximum);
  if (minimum !== undefined) return l10n.t('At least {0}.', minimum);
  if (exclusiveMinimum !== undefined) return l10n.t('More than {0}.', exclusiveMinimum);
  return minItems !== undefined && minItems > 1 ? l10n.t('At least {0} items.', minItems) : undefined;
}
