import assert from 'node:assert/strict';
import { parse, print } from 'graphql';
import { mergeDocuments } from '../../../src/core/api/mergeDocuments.ts';
import { partOf } from '../../../src/core/api/partOf.ts';
import { refusedKeys } from '../../../src/core/api/optional.ts';
import { optionalNames, reduceDocument } from '../../../src/core/api/reduceDocument.ts';

const plain = (document: string): string => print(parse(document));

describe('a document', () => {
  const DOCUMENT = 'query X($a: Int) { root(a: $a) { id config @optional(of: "T") { x { y } } name @optional } }';

  it('names what an older server may lack', () => {
    assert.deepEqual(optionalNames(DOCUMENT), ['T.config', 'name']);
  });

  it('is sent without what the server does not know and what is under it, and without the marks', () => {
    assert.equal(
      print(reduceDocument(DOCUMENT, new Set(['T.config', 'id', 'U.name']))),
      plain('query X($a: Int) { root(a: $a) { id name } }'),
    );
  });

  it('loses an optional variable with the arguments and input fields that it fills', () => {
    const document =
      'mutation M($a: ID, $b: Int @optional(of: "M")) { ' +
      'set(input: { a: $a, b: $b }, b: $b) { id warnings @optional } }';
    assert.deepEqual(optionalNames(document), ['M.b', 'warnings']);
    assert.equal(
      print(reduceDocument(document, new Set(['M.b']))),
      plain('mutation M($a: ID) { set(input: { a: $a }) { id warnings } }'),
    );
  });

  it('loses the variables that only a field which is left out used', () => {
    const document = 'query X($a: Int, $b: Int) { root(a: $a) { id runs(first: $b) @optional(of: "Root") { id } } }';
    assert.equal(
      print(reduceDocument(document, new Set(['Root.runs']))),
      plain('query X($a: Int) { root(a: $a) { id } }'),
    );
  });

  it('takes what the server refuses from the type that it names', () => {
    const keys = ['Sweep.createdAt', 'LaunchAgent.createdAt', 'RunQueue.runQueueItems.after', 'Run.config', 'bare'];
    const refused = (owner: string | undefined, name: string): readonly string[] =>
      refusedKeys(keys, [{ owner, name }]);
    assert.deepEqual(refused('LaunchAgent', 'createdAt'), ['LaunchAgent.createdAt']);
    assert.deepEqual(refused(undefined, 'createdAt'), ['Sweep.createdAt', 'LaunchAgent.createdAt']);
    assert.deepEqual(refused('RunQueue.runQueueItems', 'after'), ['RunQueue.runQueueItems.after']);
    assert.deepEqual(refused('Run.config', 'keys'), ['Run.config']);
    assert.deepEqual(refused('Any', 'bare'), ['bare']);
    assert.deepEqual(refused('Run', 'id'), []);
  });

  const part = (first: number) => ({
    document:
      'query A($first: Int!) { entity { id } project(first: $first) { id } ' +
      'other: project(first: $first) { id @optional } }',
    variables: { first },
  });

  it('travels with others under names of its own, marks included', () => {
    const { document, variables } = mergeDocuments('Lists', [part(1), part(2)]);
    assert.deepEqual(variables, { l0_first: 1, l1_first: 2 });
    assert.deepEqual(optionalNames(document), ['id']);
    const fields = (prefix: string): string =>
      `${prefix}entity: entity { id }
       ${prefix}project: project(first: $${prefix}first) { id }
       ${prefix}other: project(first: $${prefix}first) { id @optional }`;
    assert.equal(
      print(document),
      plain(`query Lists($l0_first: Int!, $l1_first: Int!) { ${fields('l0_')} ${fields('l1_')} }`),
    );
  });

  it('gets its part of the reply back', () => {
    const data = { l0_entity: 1, l0_project: 2, l1_entity: 3, l10_entity: 4 };
    assert.deepEqual(partOf(data, 1), { entity: 3 });
    assert.deepEqual(partOf(data, 0), { entity: 1, project: 2 });
    assert.equal(partOf(null, 0), undefined);
  });
});
