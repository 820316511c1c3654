import assert from 'node:assert/strict';
import {
  appUrl,
  authorizeUrl,
  jobsUrl,
  launchUrl,
  projectUrl,
  runUrl,
  sweepUrl,
} from '../../../src/core/wandb/appUrl.ts';
import { jsonText } from '../../../src/core/api/jsonText.ts';
import { mergeDocuments, partOf } from '../../../src/core/api/mergeDocuments.ts';
import { readBody } from '../../../src/core/api/readBody.ts';
import { optionalNames, reduceDocument } from '../../../src/core/api/reduceDocument.ts';
import { scrub } from '../../../src/core/api/scrub.ts';
import { unknownNames } from '../../../src/core/api/unknownNames.ts';

describe('addresses of pages', () => {
  it("come from the API's as the client derives them", () => {
    assert.deepEqual(
      [
        'https://api.wandb.ai',
        'https://api.wandb.ai/',
        'https://api.wandb.test',
        'https://api.corp.test',
        'https://wandb.corp.test/w',
        'http://localhost:8080',
      ].map(host => appUrl(host)),
      [
        'https://wandb.ai',
        'https://wandb.ai',
        'https://app.wandb.test',
        'https://app.corp.test',
        'https://wandb.corp.test/w',
        'http://localhost:8080',
      ],
    );
    assert.equal(appUrl('https://api.wandb.ai', 'https://mine.test/'), 'https://mine.test');
  });

  it('quote what stands in them', () => {
    const app = 'https://wandb.ai';
    assert.equal(projectUrl(app, 'my team', 'a/b'), `${app}/my%20team/a%2Fb`);
    assert.equal(sweepUrl(app, 'e', 'p', 'sw(1)'), `${app}/e/p/sweeps/sw%281%29`);
    assert.equal(runUrl(app, 'e', 'p', 'r~1'), `${app}/e/p/runs/r~1`);
    assert.deepEqual(
      [jobsUrl(app, 'e', 'p'), launchUrl(app), authorizeUrl(app)],
      [`${app}/e/p/jobs`, `${app}/launch`, `${app}/authorize?ref=models`],
    );
  });
});

describe("text of the server's", () => {
  it('loses keys, signed addresses, credentials and markup', () => {
    const key = '0123456789abcdef0123456789abcdef01234567';
    const spoken = scrub(
      `<b>bad</b> ${key} local-${key} wandb_v1_${'a'.repeat(77)} Basic YXBpOmtleWtleQ== https://u:p@h.test/f?X-Amz-Signature=abc#x eyJhbGci.eyJzdWIi.c2ln <script>x()</script>`,
    );
    assert.equal(spoken, 'bad … … … Basic … https://h.test/f?… …');
    assert.ok(scrub('x'.repeat(900)).length <= 501);
    assert.equal(scrub('min 1 is not less than max 0 for a < b'), 'min 1 is not less than max 0 for a < b');
  });

  it('is read whatever its status', () => {
    assert.deepEqual(readBody('{"errors":[{"message":"a"},"b",{"message":"a"}]}').messages, ['a', 'b']);
    assert.deepEqual(readBody('{"error":{"message":"c"}}').messages, ['c']);
    assert.deepEqual(readBody('{"error":"d"}').messages, ['d']);
    assert.deepEqual(readBody('{"errors":[{}]}').messages, ['error without a message']);
    assert.deepEqual(readBody('<html><title> Bad\nGateway </title>').messages, ['Bad\nGateway']);
    assert.deepEqual(
      ['', '[]', '3', 'null'].map(text => readBody(text).json),
      [false, false, false, false],
    );
  });

  it("is JSON where it can be, Python's NaN included", () => {
    assert.deepEqual(jsonText('{"a": NaN, "b": -Infinity, "c": "NaN Infinity"}'), {
      a: null,
      b: null,
      c: 'NaN Infinity',
    });
    assert.deepEqual(jsonText({ a: 1 }), { a: 1 });
    assert.equal(jsonText('{'), undefined);
    assert.equal(jsonText(null), undefined);
  });

  it('names what it does not know', () => {
    assert.deepEqual(
      unknownNames([
        'Cannot query field "a" on type "X".',
        'Unknown argument \'b\' on field "X.y".',
        'Field "c" is not defined by type "I".',
        'In field "d": Unknown field.',
        'else',
      ]),
      ['a', 'b', 'c', 'd'],
    );
  });
});

describe('a document', () => {
  const DOCUMENT =
    'query X($a: Int) {\n  root(a: $a) {\n    id\n    config { # optional\n      x { y }\n    }\n    name # optional\n  }\n}';

  it('is reduced by what the server does not know, with what stands below', () => {
    assert.deepEqual(optionalNames(DOCUMENT), ['config', 'name']);
    assert.equal(
      reduceDocument(DOCUMENT, new Set(['config'])),
      'query X($a: Int) {\n  root(a: $a) {\n    id\n    name\n  }\n}',
    );
  });

  const part = (first: number) => ({
    document:
      'query A($first: Int!) {\n  entity { id }\n  project(first: $first) {\n    id\n  }\n  other: project(first: $first) { id }\n}',
    variables: { first },
  });

  it('travels with others under names of its own', () => {
    const { document, variables } = mergeDocuments('Lists', [part(1), part(2)]);
    assert.deepEqual(variables, { l0_first: 1, l1_first: 2 });
    assert.match(document, /^query Lists\(\$l0_first: Int!, \$l1_first: Int!\) \{/);
    assert.match(document, /\n {2}l1_project: project\(first: \$l1_first\) \{/);
    assert.match(document, /\n {2}l1_other: project\(first: \$l1_first\) \{ id \}/);
  });

  it('gets its part of the reply back', () => {
    const data = { l0_entity: 1, l0_project: 2, l1_entity: 3, l10_entity: 4 };
    assert.deepEqual(partOf(data, 1), { entity: 3 });
    assert.deepEqual(partOf(data, 0), { entity: 1, project: 2 });
    assert.equal(partOf(null, 0), undefined);
  });
});
