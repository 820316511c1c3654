import assert from 'node:assert/strict';
import { nothingKnown } from '../../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../../src/core/language/service.ts';

const language = createLanguageService();
const YAML = 'program: train.py\nmethod: random\nparameters:\n  lr: {min: 0.1, max: 0.2}\n  seed: {values: [1, 2]}\n';

function read(text: string) {
  const document = language.read({ text, fileName: 'run.py', source: path => ({ 'space.yaml': YAML })[path] });
  return {
    hover: (at: string) => language.hover(document, text.lastIndexOf(at) + 1, nothingKnown)?.markdown,
    links: language.links(document).map(({ start }) => text.slice(start)),
    hints: language.hints(document).map(({ text: words }) => words),
    symbols: language.symbols(document).map(({ name }) => name),
  };
}

describe('What a sweep in Python calculates', () => {
  it('has no hover, link, hint or symbol where the variable is that holds it', () => {
    const { hover, links, hints, symbols } = read(
      'import wandb, yaml\nconfig = yaml.safe_load(open("space.yaml"))\nwandb.sweep(config)\n',
    );
    assert.equal(hover('config)'), undefined);
    assert.deepEqual([links, symbols], [[], []]);
    assert.deepEqual(
      hints.filter(words => /value|median/.test(words)),
      [],
    );
  });

  it('leaves what is written beside it as it is', () => {
    const { hover, links, symbols } = read(
      'import wandb\nspace = {name: {"values": [1, 2]} for name in ["lr", "seed"]}\n' +
        'wandb.sweep({"program": "train.py", "method": "random", "parameters": space})\n',
    );
    assert.match(hover('"method"') ?? '', /^\*\*method\*\*/);
    assert.match(links[0] ?? '', /^train\.py/);
    assert.deepEqual(symbols, ['program', 'method', 'parameters']);
  });
});
