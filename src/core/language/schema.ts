import * as l10n from '@vscode/l10n';
import launchSweepJson from '../../../schemas/launch-sweep.schema.json';
import optunaJson from '../../../schemas/optuna-settings.schema.json';
import sweepJson from '../../../schemas/sweep.schema.json';
import type { Field, Segment } from '../sweep/field.ts';
import { formOf, type FormName } from '../sweep/parameterForm.ts';
import { isDistribution } from '../wandb/distributions.ts';
import { isOptuna, type SweepFile } from '../sweep/sweepFile.ts';

/** The part of JSON Schema (draft 7) that our schemas use, with our own `x-` words. */
export interface SchemaNode {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  /** Markdown. */
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  /** Keys that a key needs beside it. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  /** What each value of `enum` (or `x-suggest`) means. */
  readonly 'x-enumDescriptions'?: Readonly<Record<string, string>>;
  /** Values to offer that are not the only ones. */
  readonly 'x-suggest'?: readonly string[];
  /** Address of the documentation. */
  readonly 'x-docs'?: string;
  /** Rank for completion: small first. */
  readonly 'x-order'?: number;
  /** The form of a parameter that this is. */
  readonly 'x-form'?: FormName;
  /** Where values come from that no schema knows. */
  readonly 'x-values'?: 'job' | 'queue' | 'program' | 'source' | 'function';
  /** Sets of keys of which one must be there. */
  readonly 'x-anyRequired'?: readonly (readonly string[])[];
  /** True for an argument that is a Python object, which YAML cannot give. */
  readonly 'x-notInYaml'?: boolean;
  readonly 'x-bySchedulerJob'?: Readonly<Record<string, string>>;
  readonly 'x-byType'?: Readonly<Record<string, string>>;
}

const DOCUMENTS: Readonly<Record<string, SchemaNode>> = {
  'sweep.schema.json': sweepJson as unknown as SchemaNode,
  'launch-sweep.schema.json': launchSweepJson as unknown as SchemaNode,
  'optuna-settings.schema.json': optunaJson,
};

const OPTUNA = 'optuna-settings.schema.json';

/** The forms of a parameter by name. */
const FORMS: ReadonlyMap<FormName, SchemaAt> = new Map(
  Object.values(DOCUMENTS['sweep.schema.json']?.definitions ?? {}).flatMap(node =>
    node['x-form'] ? [[node['x-form'], { node, document: 'sweep.schema.json' }] as const] : [],
  ),
);

/** What a parameter may be, in the schema's order. */
const PARAMETER_FORMS: readonly SchemaAt[] = (
  DOCUMENTS['sweep.schema.json']?.definitions?.['parameter']?.anyOf ?? []
).flatMap(({ $ref }) => {
  const node = DOCUMENTS['sweep.schema.json']?.definitions?.[$ref?.split('/').at(-1) ?? ''];
  return node ? [{ node, document: 'sweep.schema.json' }] : [];
});

/** A node of our schemas, together with the document that its references count from. */
export interface SchemaAt {
  readonly node: SchemaNode;
  readonly document: string;
}

/** What a key or a form is, as Markdown in the reader's language: the one place where a description is translated. */
export function descriptionOf({ description }: SchemaNode): string | undefined {
  return description === undefined ? undefined : l10n.t(description);
}

/** The types of a value, as the schema names them; empty where it may be any. */
export function typesOf({ type }: SchemaNode): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}

/** A link to what W&B's documentation says of a key, as Markdown; undefined where it says nothing. */
export function documentationLink(node: SchemaNode): string | undefined {
  return node['x-docs'] === undefined ? undefined : `[${l10n.t('Documentation')}](${node['x-docs']})`;
}

/** The description with its link, as Markdown. */
export function documentationOf(node: SchemaNode): string | undefined {
  const parts = [descriptionOf(node), documentationLink(node)].filter(part => part !== undefined);
  return parts.length ? parts.join('\n\n') : undefined;
}

/** What a word of `enum` or `x-suggest` means, in the reader's language. */
export function meaningOf(node: SchemaNode | undefined, word: unknown): string | undefined {
  const meaning = node?.['x-enumDescriptions']?.[String(word)];
  return meaning === undefined ? undefined : l10n.t(meaning);
}

/** The root of a schema. */
export function rootSchema(kind: 'sweep' | 'launch-sweep'): SchemaAt {
  return { node: DOCUMENTS[`${kind}.schema.json`] ?? {}, document: `${kind}.schema.json` };
}

/** Follows `$ref`; what is next to it (description, order) takes precedence over what it names. */
export function resolveSchema(at: SchemaAt): SchemaAt {
  let here = at;
  for (let i = 0; here.node.$ref !== undefined && i < 20; i++) {
    const { $ref, ...beside } = here.node;
    const target = byReference($ref, here.document);
    here = Object.keys(beside).length ? { node: { ...target.node, ...beside }, document: target.document } : target;
  }
  return here;
}

function byReference(reference: string, document: string): SchemaAt {
  const [file = '', pointer = ''] = reference.split('#');
  const name = file || document;
  let node: unknown = DOCUMENTS[name];
  for (const part of pointer.split('/').slice(1)) node = (node as Record<string, unknown> | undefined)?.[part];
  return { node: node ?? {}, document: name };
}

/** The schema at a path within another, references resolved; undefined where it has none. */
export function schemaWithin(at: SchemaAt, path: readonly Segment[]): SchemaAt | undefined {
  let here = resolveSchema(at);
  for (const segment of path) {
    const [next] = step(here, segment);
    if (!next) return undefined;
    here = resolveSchema(next);
  }
  return here;
}

/**
 * The schemas of a path of the file, references resolved and a parameter's form chosen by what is written; empty where
 * none is known.
 */
export function schemaAt(path: readonly Segment[], sweep: SweepFile): SchemaAt[] {
  let nodes = expand(resolveSchema(rootSchema(sweep.kind)), sweep, []);
  path.forEach((segment, i) => {
    const here = path.slice(0, i + 1);
    nodes = nodes
      .flatMap(at => step(at, segment))
      .map(resolveSchema)
      .flatMap(at => expand(at, sweep, here));
  });
  return nodes;
}

/** The keys of a mapping with these schemas, each with its schema (the first to name it), likeliest first. */
export function keysOf(schemas: readonly SchemaAt[]): Map<string, SchemaAt> {
  const found = new Map<string, SchemaAt[]>();
  for (const { node, document } of schemas) {
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      const next = resolveSchema({ node: child, document });
      const known = found.get(name);
      if (known) known.push(next);
      else found.set(name, [next]);
    }
  }
  const keys = [...found].map(([name, all]) => [name, withAllWords(all)] as const);
  return new Map(keys.sort((a, b) => (a[1].node['x-order'] ?? 99) - (b[1].node['x-order'] ?? 99)));
}

/** The schema of one key of such a mapping, as keysOf gives it; undefined where none has the key. */
export function keyOf(schemas: readonly SchemaAt[], name: string): SchemaAt | undefined {
  const all = schemas.flatMap(({ node, document }) => {
    const child = ownProperty(node, name);
    return child ? [resolveSchema({ node: child, document })] : [];
  });
  return all.length > 0 ? withAllWords(all) : undefined;
}

/** The first of several schemas, with the words of all where they are enums. */
function withAllWords(all: readonly SchemaAt[]): SchemaAt {
  const first = all[0] ?? { node: {}, document: '' };
  const enums = first.node.enum ? all.filter(({ node }) => node.enum) : [];
  if (enums.length < 2) return first;
  const words = new Set(enums.flatMap(({ node }) => node.enum ?? []));
  const meanings = Object.assign({}, ...enums.map(({ node }) => node['x-enumDescriptions'])) as Record<string, string>;
  return { ...first, node: { ...first.node, enum: [...words], 'x-enumDescriptions': meanings } };
}

/** The form of a parameter by its name. */
export function formSchema(form: FormName): SchemaAt | undefined {
  return FORMS.get(form);
}

/** The classes that Optuna's scheduler knows as sampler or pruner, in the schema's order. */
export function optunaClasses(role: 'sampler' | 'pruner'): string[] {
  return Object.keys(argumentsByType(role));
}

/** The schema of a class's arguments; undefined for one that the scheduler does not know. */
export function optunaClass(role: 'sampler' | 'pruner', type: string): SchemaAt | undefined {
  const reference = argumentsByType(role)[type];
  return reference === undefined ? undefined : byReference(reference, OPTUNA);
}

function argumentsByType(role: 'sampler' | 'pruner'): Readonly<Record<string, string>> {
  return byReference(`#/definitions/${role}`, OPTUNA).node.properties?.['args']?.['x-byType'] ?? {};
}

/** What a schema says of a key; a key may be named as what every object has (`constructor`). */
function ownProperty({ properties }: SchemaNode, name: string): SchemaNode | undefined {
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function step({ node, document }: SchemaAt, segment: Segment): SchemaAt[] {
  if (typeof segment === 'number') return node.items ? [{ node: node.items, document }] : [];
  const own = ownProperty(node, segment);
  if (own) return [{ node: own, document }];
  return typeof node.additionalProperties === 'object' ? [{ node: node.additionalProperties, document }] : [];
}

/** Replaces a node that depends on what is written elsewhere (form, scheduler job, class) by what it then is. */
function expand(at: SchemaAt, sweep: SweepFile, path: readonly Segment[]): SchemaAt[] {
  const { node, document } = at;
  if (node['x-bySchedulerJob']) {
    const kind = isOptuna(sweep.schedulerKind) ? 'optuna' : sweep.schedulerKind;
    const reference = node['x-bySchedulerJob'][kind];
    return reference === undefined ? [at] : [withOwn(byReference(reference, document), node)];
  }
  if (node['x-byType']) {
    const type = sweep.fieldAt(path.slice(0, -1))?.get('type')?.text;
    const reference = type === undefined ? undefined : node['x-byType'][type];
    return reference === undefined ? [at] : [withOwn(byReference(reference, document), node)];
  }
  if (node.anyOf?.some(n => n.$ref !== undefined)) {
    const forms =
      node.title === 'parameter' ? PARAMETER_FORMS : node.anyOf.map(n => resolveSchema({ node: n, document }));
    return likelyForms(forms, sweep.fieldAt(path));
  }
  return [at];
}

function withOwn(target: SchemaAt, own: SchemaNode): SchemaAt {
  return {
    node: { ...target.node, description: own.description ?? target.node.description, 'x-order': own['x-order'] },
    document: target.document,
  };
}

/** The forms that the keys and the distribution of a parameter leave open; all while nothing is written. */
function likelyForms(forms: readonly SchemaAt[], parameter: Field | undefined): SchemaAt[] {
  if (parameter?.type !== 'map' || parameter.items.length === 0) return [...forms];
  const named = parameter.get('distribution')?.text;
  if (isDistribution(named)) {
    const exact = forms.filter(f => f.node['x-form'] === named);
    if (exact.length) return exact;
  }
  const keys = parameter.names.filter(n => n !== 'distribution' || isDistribution(named));
  const open = forms.filter(f => keys.every(k => f.node.properties?.[k] !== undefined));
  if (open.length) return open;
  const form = formOf(parameter);
  return forms.filter(f => f.node['x-form'] === form);
}
