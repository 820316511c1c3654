import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/install.mjs';
import type { SweepRecord } from '../../emulator/world/records.ts';
import { openLaunchBench, type LaunchBench, type Shown } from './launchBench.ts';

const FULL = readFileSync(join(root, 'test/fixtures/sample/sweeps/launch-bayes.yaml'), 'utf8');
const LEAST = `${FULL.slice(0, FULL.indexOf('launch:'))}launch: {queue: gpu-queue}\n`;

/** What was sent for a sweep, without its name. */
function sent(sweep: SweepRecord | undefined): unknown {
  assert.ok(sweep);
  const { name, config, launched, priorRuns } = sweep;
  return { config, launched: launched?.text.replaceAll(name, 'ID'), queue: launched?.queue, priorRuns };
}
/** The code of an icon; empty = none. */
const iconOf = (icon: unknown): string =>
  typeof icon === 'object' && icon !== null && 'id' in icon ? String(icon.id) : '';
/** All that a question shows, but for the estimate, which may come later. */
const wordsOf = ({ items }: Shown): string =>
  items
    .filter(({ iconPath }) => !/^(sync~spin|clock)$/.test(iconOf(iconPath)))
    .map(({ label, description, detail }) => [label, description, detail].join(' '))
    .join('\n');

describe('A launch, by what is sent', function () {
  this.timeout(30_000);
  let bench: LaunchBench;
  before(async () => {
    bench = await openLaunchBench();
  });
  after(() => bench.stop());

  /** Answers the steps of the form: by typing what is named, else by Enter; the questions after it one by one. */
  const fillIn = (typed: Readonly<Record<string, string>>, ...then: readonly ((question: Shown) => void)[]) => {
    const left = [...then];
    return (question: Shown): void => {
      if (question.title.startsWith('Launch ')) left.shift()?.(question);
      else {
        const text = typed[question.title.split(' ')[0] ?? ''];
        if (text !== undefined) question.type(text);
        question.enter();
      }
    };
  };
  const enter = (question: Shown): void => question.enter();
  const pick =
    (words: string) =>
    (question: Shown): void => {
      question.activate(question.items.find(({ label }) => String(label).includes(words)));
      question.enter();
    };

  for (const [kind, text] of [
    ['sets all of it', FULL],
    ['sets nothing but the queue', LEAST],
  ] as const)
    it(`is the same with options by Enter alone, of a file that ${kind}`, async () => {
      const plain = await bench.launch({ name: `plain ${kind}.yaml`, text }, enter);
      const rows: string[] = [];
      const optioned = await bench.launch({ name: `options ${kind}.yaml`, text, withOptions: true }, question => {
        rows.push(wordsOf(question).split('\n')[0] ?? '');
        question.enter();
      });
      assert.equal(plain.titles.length, 1);
      assert.ok(optioned.titles.length > 8, optioned.titles.join('\n'));
      for (const row of rows.slice(0, -1))
        assert.match(row, /^(As it is|As the file says|None)|as the file says|unchanged|in use/);
      assert.deepEqual(sent(optioned.made), sent(plain.made));
    });

  it('is what was chosen, also after a dry run and a second walk through the form', async () => {
    const typed = { Number: '5', Arguments: '--name "my run"' };
    const rows: string[] = [];
    const once = await bench.launch(
      { name: 'once.yaml', text: LEAST, withOptions: true },
      fillIn(typed, question => {
        rows.push(wordsOf(question));
        question.enter();
      }),
    );
    const again = await bench.launch(
      { name: 'again.yaml', text: LEAST, withOptions: true },
      fillIn(
        typed,
        pick('Dry run'),
        question => {
          rows.push(wordsOf(question));
          typed.Number = typed.Arguments = '';
          pick('Launch with options')(question);
        },
        enter,
      ),
    );
    assert.equal(rows[1], rows[0], 'the confirmation is the same after the dry run');
    assert.match(rows[0] ?? '', /5 workers · priority medium/);
    assert.match(rows[0] ?? '', /Arguments of each run: --name my run/);
    assert.match(bench.documents.get('again.dry-run.yaml') ?? '', /num_workers/);
    assert.deepEqual(sent(again.made), sent(once.made));
    assert.match(JSON.stringify(sent(once.made)), /num_workers[^0-9]*5/);
  });

  it('names the workers and the priority that count where nobody named them, before it is sent', async () => {
    let shown = '';
    await bench.launch({ name: 'least.yaml', text: `${LEAST}description: x\n` }, question => {
      shown = wordsOf(question);
      question.hide();
    });
    assert.match(shown, /8 workers · priority medium/);
  });

  it('is not sent where the person leaves', async () => {
    const { made } = await bench.launch({ name: 'left.yaml', text: FULL }, question => question.hide());
    assert.equal(made, undefined);
  });
});
