import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument, visit } from 'yaml';
import { judge, type Verdict } from '../emulator/engine/judge.ts';
import { sample, sampleOf } from '../tools/sample.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(process.env.LAUNCH_SWEEPS_SHARED ?? join(root, '..', 'shared'), 'corpus');

/** A configuration and what W&B's server was found to do with it. */
interface Case {
  id: string;
  kind: string;
  text: string;
  outcome: string;
  by: string;
  reason: string;
}

function readCases(): Case[] {
  const mutants = readFileSync(join(corpus, 'mutants.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Case);
  const [head = '', ...rows] = readFileSync(join(corpus, 'expected.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const files = rows.map(row => {
    const cells = Object.fromEntries(row.split('\t').map((cell, index) => [columns[index] ?? '', cell]));
    const { file: id = '', kind = '', outcome = '', by = '', reason = '' } = cells;
    const path = join(corpus, 'files', `${id}.yaml`);
    return { id, kind, outcome, by, reason, text: existsSync(path) ? readFileSync(path, 'utf8') : '' };
  });
  return [...mutants, ...files].filter(
    ({ text, outcome, by }) =>
      text && (outcome === 'accepted' || outcome === 'warned' || (outcome === 'refused' && by === 'server')),
  );
}

/**
 * What the client would send: for a launch sweep without the `launch` and `scheduler` sections, the method taken from
 * the scheduler's settings (facts, "Steps" 5 and 8a). The client reads YAML 1.1, so its booleans and integers are
 * written out; other plain scalars stay: PyYAML's dump writes strings such as 1e-5 bare.
 */
function asSent({ kind, text }: Case): string {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && node.type === 'PLAIN') node.value = asYaml11(node.source ?? '') ?? node.value;
    },
  });
  if (kind === 'launch-sweep') {
    const settingsMethod: unknown = document.getIn(['scheduler', 'settings', 'method']);
    if (settingsMethod) document.set('method', settingsMethod);
    else if (document.getIn(['scheduler', 'job']) && !document.has('method')) document.set('method', 'custom');
    document.delete('launch');
    document.delete('scheduler');
  }
  return document.toString();
}

function asYaml11(source: string): boolean | number | undefined {
  if (/^(yes|Yes|YES|on|On|ON)$/.test(source)) return true;
  if (/^(no|No|NO|off|Off|OFF)$/.test(source)) return false;
  if (/^[-+]?0[0-7_]+$/.test(source)) return parseInt(source.replaceAll('_', ''), 8);
  return /^[-+]?[1-9][0-9_]*_[0-9_]*$/.test(source) ? Number(source.replaceAll('_', '')) : undefined;
}

describe('emulator engine against what W&B did with real sweeps', function () {
  this.timeout(300_000);
  if (!existsSync(corpus)) {
    it('skipped: the corpus of real sweeps is not beside the repository');
    return;
  }
  const results: { given: Case; verdict: Verdict; outcome: string }[] = [];
  const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(2)} %)`;

  before(() => {
    for (const given of sampleOf(readCases())) {
      const verdict = judge(asSent(given));
      results.push({
        given,
        verdict,
        outcome: verdict.refused !== undefined ? 'refused' : verdict.warnings.length ? 'warned' : 'accepted',
      });
    }
  });

  it('refuses and accepts as W&B in at least 98 % of the cases', () => {
    const wrong = results.filter(({ given, outcome }) => (outcome === 'refused') !== (given.outcome === 'refused'));
    const same = results.filter(({ given, outcome }) => outcome === given.outcome);
    console.log(
      `    refused or not, as W&B: ${share(results.length - wrong.length, results.length)}; warned or not too: ` +
        share(same.length, results.length),
    );
    assert.ok(results.length > sample(2000), `only ${results.length} cases were read`);
    assert.ok(
      wrong.length <= 0.02 * results.length,
      wrong
        .slice(0, 20)
        .map(({ given }) => given.id)
        .join(' '),
    );
    assert.ok(same.length >= 0.98 * results.length);
  });

  it("refuses in W&B's words", () => {
    const refused = results.filter(({ given, outcome }) => given.outcome === 'refused' && outcome === 'refused');
    const other = refused.filter(({ given, verdict }) => {
      const theirs = given.reason.replace(/^\w+Error: /, '').split(/\n| \| /)[0] ?? '';
      return !verdict.refused?.startsWith(`Invalid sweep config: ${theirs.slice(0, 90)}`);
    });
    console.log(`    refusals in W&B's words: ${share(refused.length - other.length, refused.length)}`);
    assert.ok(
      other.length <= 0.02 * refused.length,
      other
        .slice(0, 20)
        .map(({ given, verdict }) => `${given.id} ${verdict.refused}`)
        .join('\n'),
    );
  });

  it("warns in W&B's words", () => {
    const warned = results.filter(({ given }) => given.outcome === 'warned' && given.id.startsWith('m'));
    const other = warned.filter(
      ({ given, verdict }) =>
        !given.reason
          .split(' | ')
          .every(part => verdict.warnings.some(warning => warning.slice(0, 60) === part.slice(0, 60))),
    );
    console.log(`    warnings in W&B's words: ${share(warned.length - other.length, warned.length)}`);
    assert.ok(
      other.length <= 0.02 * warned.length,
      other
        .slice(0, 20)
        .map(({ given, verdict }) => `${given.id} ${verdict.warnings.join(' | ')}`)
        .join('\n'),
    );
  });
});
