import assert from 'node:assert/strict';
import { diagnose } from '../say.ts';

/** `code severity: marked text` of what is said of a dict, but for what it does not start. */
function said(dict: string): string[] {
  const text = `import wandb\nwandb.sweep(${dict})\n`;
  return diagnose(text, { fileName: 'train.py' })
    .filter(({ code }) => code !== 'no-program')
    .map(({ code, severity, start, end }) => `${code} ${severity}: ${text.slice(start, end).replaceAll('\n', '')}`);
}

describe('joined-strings', () => {
  it('says of a key that is typed before another one that they are joined, and nothing of what that makes', () => {
    const dict = (key: string) =>
      `{"method": "random", ${key}\n"metric": {"name": "loss"}, "parameters": {"lr": {"min": 0.1, "max": 0.2}}}`;
    assert.deepEqual(said(dict('"run"')), ['joined-strings warning: "run""metric"']);
    assert.deepEqual(said(dict('"run_cap": 3,')), []);
  });

  it('is an Error where W&B refuses what it makes', () => {
    assert.deepEqual(
      said(`{"method": "random", "parameters": {"lr": {"min": 0.1, "max": 0.2, 'ma'\n'distribution': 'uniform'}}}`),
      ["joined-strings error: 'ma''distribution'"],
    );
  });

  it('tells of an item in two pieces, but not of a long text in parentheses', () => {
    const values = (list: string) => said(`{"method": "grid", "parameters": {"a": {"values": [${list}]}}}`);
    assert.deepEqual(values('"adam"\n"sgd", "x"'), ['joined-strings information: "adam""sgd"']);
    assert.deepEqual(values('("a long "\n"text"), "x"'), []);
    assert.deepEqual(values('"""a\nb""", "x"'), []);
    assert.deepEqual(values('"adam" "w", "x"'), []);
  });
});
