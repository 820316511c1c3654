import assert from 'node:assert/strict';
import { ofRule } from '../../say.ts';
import { engineSweep, pythonFiles } from './engineSweep.ts';

const CODE = 'engine-function';
const { reported, fixed } = ofRule(CODE);
const sweep = (key: string, more = {}) =>
  engineSweep({ scheduler: `{engine: optuna, source: tune.py, ${key}: make}`, ...more });
const said = (code: string, text = sweep('optimizer')) => reported(text, pythonFiles({ 'tune.py': code }));
const WRONG = ['error: make'];
const space = sweep('search_space', { parameters: '' });

describe(CODE, () => {
  it('is an error for a name that is not found, or is not a function', () => {
    for (const code of [
      '',
      'def other(x):\n    return 1\n',
      'make = 3\n',
      'import optuna\nmake = optuna.create_study()\n',
    ])
      assert.deepEqual(said(code), WRONG, code);
  });

  it('is an error for a name that is a module, or is deleted', () => {
    const make = 'def make(sweep):\n    return study\n';
    for (const code of [
      'import make\n',
      'import json as make\n',
      'import os, json as make\n',
      `${make}del make\n`,
      `${make}x = 1\ndel (x, make)\n`,
      'from space import make\ndel make\n',
    ])
      assert.deepEqual(said(code), WRONG, code);
    for (const code of [
      'from space import make\n',
      'from space import (\n    other,\n    build as make,\n)\n',
      `${make}del make\n${make}`,
      `${make}d = {1: 2}\ndel d[1], make.x\n`,
      `${make}if done:\n    del make\n`,
      `${make}if done: del make\n`,
      `def clean(make):\n    del make\n${make}`,
      `${make}def clean(make): del make\n`,
    ])
      assert.deepEqual(said(code), [], code);
    assert.deepEqual(said('import make.inner\n'), WRONG);
    assert.deepEqual(said('def other(s):\n    return s\nx = 1\ndel x\n'), WRONG);
  });

  it('is an error for another number of arguments than one', () => {
    for (const parameters of ['', 'a, b', '*, a', 'a, *, b', '**more'])
      assert.deepEqual(said(`def make(${parameters}):\n    return study\n`), WRONG, parameters);
    for (const parameters of ['a', 'a, b=1', '*a', 'a=None', 'a: dict, *, b=2'])
      assert.deepEqual(said(`def make(${parameters}):\n    return study\n`), [], parameters);
  });

  it('is an error for another return value, on every way', () => {
    for (const body of ['pass', 'return None', 'return study, stop, 3', 'return {}', 'return study, 5', 'yield 1'])
      assert.deepEqual(said(`def make(sweep):\n    ${body}\n`), WRONG, body);
    for (const body of ['return study', 'return study, stop', 'return study, None', 'if x: return None\n    return s'])
      assert.deepEqual(said(`def make(sweep):\n    ${body}\n`), [], body);
    for (const body of ['return [1]', 'return', 'return "a"', 'return {1, 2}', 'return {"a": 1}, 2'])
      assert.deepEqual(said(`def make(trial):\n    ${body}\n`, space), WRONG, body);
    for (const body of [
      'return {}',
      'return {"a": trial.x(1, 2)}',
      'return values',
      'return dict(a=1)',
      'return {**a}',
    ])
      assert.deepEqual(said(`def make(trial):\n    ${body}\n`, space), [], body);
  });

  it('is an error for a study of another direction than the goal', () => {
    const study = (args: string) => `def make(sweep):\n    study = optuna.create_study(${args})\n    return study\n`;
    assert.deepEqual(said(study('direction="maximize"')), WRONG);
    assert.deepEqual(said(study('directions=["minimize", "maximize"]')), WRONG);
    for (const args of ['', 'direction="minimize"', 'direction=goal', 'storage=s, direction="maximize"'])
      assert.deepEqual(said(study(args)), [], args);
    const maximized = sweep('optimizer', { metric: '{name: acc, goal: maximize}' });
    assert.deepEqual(said(study(''), maximized), WRONG);
  });

  it('is an error for a client of Ax without an experiment', () => {
    const text = engineSweep({ scheduler: '{engine: ax, source: tune.py, optimizer: make}' });
    assert.deepEqual(said('def make(sweep):\n    return Client()\n', text), WRONG);
    const configured = 'def make(sweep):\n    c = Client()\n    c.configure_experiment(parameters=p)\n    return c\n';
    assert.deepEqual(said(configured, text), []);
  });

  it('is not reported where the text does not tell', () => {
    for (const code of [
      'from space import *\n',
      'try:\n    from a import make\nexcept ImportError:\n    make = None\n',
      'import functools\nmake = functools.partial(build, 3)\n',
      '@wrap\ndef make():\n    return study\n',
      'class make:\n    pass\n',
      'globals()["make"] = build\n',
    ])
      assert.deepEqual(said(code), [], code);
  });

  it('is fixed by the name that is meant', () => {
    const text = engineSweep({ scheduler: '{engine: optuna, source: tune.py, optimizer: make_study}' });
    const files = pythonFiles({ 'tune.py': 'def make_stduy(sweep):\n    return study\n' });
    assert.deepEqual(fixed(text, files), [text.replace('make_study', 'make_stduy')]);
  });
});
