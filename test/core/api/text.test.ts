import assert from 'node:assert/strict';
import { jsonText } from '../../../src/core/api/jsonText.ts';
import { readBody } from '../../../src/core/api/readBody.ts';
import { scrub } from '../../../src/core/api/scrub.ts';
import { unknownNames } from '../../../src/core/api/unknownNames.ts';

describe("text of the server's", () => {
  it('loses keys, signed addresses, credentials and markup', () => {
    const key = '0123456789abcdef0123456789abcdef01234567';
    const spoken = scrub(
      `<b>bad</b> ${key} local-${key} wandb_v1_${'a'.repeat(77)} Basic YXBpOmtleWtleQ== ` +
        'https://u:p@h.test/f?X-Amz-Signature=abc#x eyJhbGci.eyJzdWIi.c2ln <script>x()</script>',
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
        'Unknown argument "e" on field "y" of type "X".',
        'Field "c" is not defined by type "I".',
        'In field "d": Unknown field.',
        'else',
      ]),
      [
        { owner: 'X', name: 'a' },
        { owner: 'X.y', name: 'b' },
        { owner: 'X.y', name: 'e' },
        { owner: 'I', name: 'c' },
        { owner: undefined, name: 'd' },
      ],
    );
  });
});
