import assert from 'node:assert/strict';
import { marked, parser, sweep } from './besideProgram.ts';

describe('program-value-refused', () => {
  const CODE = 'program-value-refused';

  it('marks each value that is not among the choices, or of another type', () => {
    const source = parser('"--opt", choices=["adam", "sgd"]', '"--n", type=int');
    const text = sweep('opt: {values: [adam, lion]}\n  n: {values: [1, 1.5]}');
    assert.deepEqual(marked(CODE, source, text), ['lion', '1.5']);
  });

  it('leaves values alone that the program takes', () => {
    const source = parser('"--opt", choices=["adam", "sgd"]', '"--n", type=float');
    assert.deepEqual(marked(CODE, source, sweep('opt: {values: [adam, sgd]}\n  n: {values: [1, 1.5]}')), []);
  });

  it('marks a range that goes beyond what the option takes', () => {
    const source =
      'import click\n@click.command()\n@click.option("--lr", type=click.FloatRange(0, 1))\ndef main(lr): 0\nmain()\n';
    assert.deepEqual(marked(CODE, source, sweep('lr: {min: 0.1, max: 2.0}')), ['lr']);
    assert.deepEqual(marked(CODE, source, sweep('lr: {min: 0.1, max: 1.0}')), []);
  });
});
