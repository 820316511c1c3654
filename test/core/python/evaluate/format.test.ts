import assert from 'node:assert/strict';
import { readSweeps } from '../../../../src/core/python/sweeps/readSweeps.ts';
import { describeConfig } from '../../../../src/core/python/sweeps/describeConfig.ts';

/** What a Python expression is known to be; `"?"` where it is not. */
function valueOf(expression: string): unknown {
  const [sweep] = readSweeps(`import math, wandb\nwandb.sweep({"x": ${expression}})`).sweeps;
  const { x } = JSON.parse(sweep ? describeConfig(sweep.config).json : '{}') as { x: unknown };
  return x;
}

// What Python 3.11 gives.
const FORMATS = [
  ['0.5', '.2f', '0.50'],
  ['2.5', '.0f', '2'],
  ['0.125', '.2f', '0.12'],
  ['1234567', ',', '1,234,567'],
  ['1234567.891', ',.1f', '1,234,567.9'],
  ['-5', '05d', '-0005'],
  ['3.14159', '+.3e', '+3.142e+00'],
  ['0.00001234', 'g', '1.234e-05'],
  ['123456789.0', 'g', '1.23457e+08'],
  ['100000.0', '.3g', '1e+05'],
  ['0.1234', '.1%', '12.3%'],
  ['255', 'x', 'ff'],
  ['12', 'b', '1100'],
  ['1e-05', '', '1e-05'],
  ['1e16', '', '1e+16'],
  ['7', '^5', '  7  '],
  ['"ab"', '*>5', '***ab'],
  ['"abcdef"', '.3', 'abc'],
  ['True', '', 'True'],
  ['-1234.5', '_.2f', '-1_234.50'],
] as const;
const PERCENT = [
  ['"%d" % 3.9', '3'],
  ['"%05.1f|%s" % (2.25, "a")', '002.2|a'],
  ['"%-4d|" % 7', '7   |'],
  ['"%+d" % 5', '+5'],
  ['"%x" % 255', 'ff'],
  ['"%.2e" % 12345', '1.23e+04'],
  ['"%(a)s" % {"a": 1}', '1'],
  ['"%d%%" % 5', '5%'],
  ['"%d" % 12345678901234567890', '12345678901234567890'],
  ['"%r" % "x"', "'x'"],
  ['"%g" % 1e-05', '1e-05'],
] as const;

describe('Formatted strings of Python', () => {
  it('are those of format and of f-strings', () => {
    for (const [value, spec, text] of FORMATS) {
      assert.equal(valueOf(`format(${value}, "${spec}")`), text, `${value}:${spec}`);
      assert.equal(valueOf(`'{:${spec}}'.format(${value})`), text, `${value}:${spec}`);
      if (!value.includes('"')) assert.equal(valueOf(`f"{${value}:${spec}}"`), text, `${value}:${spec}`);
    }
  });

  it('are those of %', () => {
    for (const [expression, text] of PERCENT) assert.equal(valueOf(expression), text, expression);
  });

  it('are unknown where Python raises, or fills in what is not followed', () => {
    const unknown = ['"%d" % math.nan', '"%x" % 1.5', 'f"{1.5:.200f}"', 'f"{1:1000000000}"', 'f"{1234:08,}"'];
    for (const expression of [...unknown, 'chr(-1)', 'chr(10 ** 9)'])
      assert.equal(valueOf(expression), '?', expression);
  });
});
