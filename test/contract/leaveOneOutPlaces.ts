// Words to remove from a real sweep file and to ask for again.
import { followAlias } from '../../src/core/yaml/read/alias.ts';
import type { MapNode, Pair, YamlNode, YamlTree } from '../../src/core/yaml/read/node.ts';

/** The part of JSON Schema that W&B's own schema uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A text without one word, and the place where it was. */
export interface Place {
  readonly what: 'key' | 'enum';
  readonly word: string;
  readonly text: string;
  readonly offset: number;
  /** True where the launch sweep's own keys decide, which W&B's schema does not know. */
  readonly launch: boolean;
}

/** What launch-sweep takes beside W&B's schema (facts: launch-sweep-cli, config). */
const string: JsonSchema = {};
const LAUNCH: JsonSchema = {
  properties: {
    launch: {
      properties: Object.fromEntries(
        [
          'queue',
          'priority',
          'resource',
          'resource_args',
          'template_variables',
          'overrides',
          'registry',
          'builder',
          'docker',
          'git',
          'name',
          'author',
        ].map(k => [k, string]),
      ),
    },
    scheduler: {
      properties: {
        ...Object.fromEntries(
          ['job', 'num_workers', 'resource', 'docker_image', 'template_variables', 'resource_args'].map(k => [
            k,
            string,
          ]),
        ),
        settings: {
          properties: {
            method: { enum: ['grid', 'random', 'bayes'] },
            pruner: { properties: { type: string, args: string } },
            sampler: { properties: { type: string, args: string } },
          },
        },
      },
    },
  },
};

/** Every key that the schema knows, with its value, and every enum value: each removed alone. */
export function placesOf(tree: YamlTree, schema: JsonSchema, launch: boolean): Place[] {
  const places: Place[] = [];
  walk(tree.root, [schema], false);
  return places;

  function walk(node: YamlNode | undefined, schemas: readonly JsonSchema[], inLaunch: boolean): void {
    if (!node || node.kind === 'alias' || node.kind === 'scalar') return;
    const here = schemas.flatMap(s => branches(s, schema));
    if (node.kind === 'seq') {
      for (const item of node.items)
        walk(
          item,
          here.flatMap(s => s.items ?? []),
          inLaunch,
        );
      return;
    }
    if (node.kind !== 'map') return;
    for (const pair of node.pairs) {
      const key = pair.key.kind === 'scalar' ? pair.key.text : '';
      const ours =
        launch && node === tree.root && (key === 'launch' || key === 'scheduler')
          ? LAUNCH.properties?.[key]
          : undefined;
      const inside = inLaunch || ours !== undefined;
      const known = ours ? [ours] : here.flatMap(s => s.properties?.[key] ?? []);
      const free = known.length
        ? []
        : here.flatMap(s => [
            ...(typeof s.additionalProperties === 'object' ? [s.additionalProperties] : []),
            ...Object.values(s.patternProperties ?? {}),
          ]);
      if (known.length) {
        const without = withoutPair(tree, node, pair);
        if (without) places.push({ what: 'key', word: key, ...without, launch: inside });
        const value = followAlias(pair.value);
        const words = known.flatMap(s => branches(s, schema)).flatMap(s => s.enum ?? []);
        if (
          value?.kind === 'scalar' &&
          pair.value.kind === 'scalar' &&
          value.text !== '' &&
          value.anchor === undefined &&
          value.tag === undefined &&
          words.includes(value.text)
        ) {
          places.push({
            what: 'enum',
            word: value.text,
            text: tree.text.slice(0, value.start) + tree.text.slice(value.end),
            offset: value.start,
            launch: inside,
          });
        }
      }
      walk(pair.value, known.length ? known : free, inside);
    }
  }
}

/** The schema itself and what its references and unions name. */
function branches(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const target = schema.$ref === undefined ? undefined : root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  return [
    schema,
    ...(target ? branches(target, root) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(s => branches(s, root)),
  ];
}

/**
 * The text without a key and its value. In block style an empty line stays, at the key's indentation; in flow style the
 * commas.
 */
function withoutPair(
  { text }: YamlTree,
  map: MapNode,
  { key, value }: Pair,
): { text: string; offset: number } | undefined {
  const end = Math.max(key.end, value.end);
  if (map.flow) return { text: text.slice(0, key.start) + text.slice(end), offset: key.start };
  const lineStart = Math.max(text.lastIndexOf('\n', key.start - 1), text.lastIndexOf('\r', key.start - 1)) + 1;
  if (!/^[ ]*(?:- *)?$/.test(text.slice(lineStart, key.start))) return undefined;
  // A block value may end after the line break of its last line.
  let last = end;
  while (last > key.end && /[\s]/.test(text[last - 1] ?? '')) last--;
  const rest = /[^\r\n]*/.exec(text.slice(Math.max(last, key.end)))?.[0].length ?? 0;
  return { text: text.slice(0, key.start) + text.slice(Math.max(last, key.end) + rest), offset: key.start };
}
