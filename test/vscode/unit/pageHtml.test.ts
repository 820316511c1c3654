import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/vscode/panels/pageHtml.ts';

const PARTS = {
  title: 'Preview of <a> & "b"',
  language: 'en',
  script: 'https://host/preview.js',
  styles: 'https://host/preview.css',
  source: 'https://*.host',
  nonce: '0123456789abcdef',
};

/** The directives of a page's policy, by name. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, content = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const directives = content.split(';').map(part => part.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

describe('the page of a panel', () => {
  const html = pageHtml(PARTS);

  it('allows its own script and styles, and nothing else', () => {
    assert.deepEqual(Object.fromEntries(policyOf(html)), {
      'default-src': ["'none'"],
      'script-src': [`'nonce-${PARTS.nonce}'`],
      'style-src': [PARTS.source],
    });
    assert.ok(!html.includes('unsafe-'));
  });

  it('has one script, with the nonce, and neither inline code nor inline styles', () => {
    assert.deepEqual(html.match(/<script[^>]*>[^<]*<\/script>/g), [
      `<script nonce="${PARTS.nonce}" src="${PARTS.script}"></script>`,
    ]);
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  });

  it('takes a title as text', () => {
    assert.ok(html.includes('<title>Preview of &lt;a> &amp; &quot;b&quot;</title>'));
  });
});
