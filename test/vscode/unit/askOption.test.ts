import { picks } from './fakeEditor.ts';
import { FakePick } from './fakePick.ts';
import assert from 'node:assert/strict';
import { askOption } from '../../../src/vscode/launch/options/askOption.ts';

describe('A question about an option', () => {
  const question = {
    title: 'Workers',
    placeholder: '',
    keep: 'As it is: the scheduler uses 8',
    textOf: String,
    read: (typed: string) => (/^\d+$/.test(typed) ? { value: Number(typed) } : { problem: 'no number' }),
    others: ['1', '8', '16'],
  };
  const opened = (): FakePick => picks.at(-1) ?? new FakePick();
  const labelled = (text: string) => opened().items.find(({ label }) => label === text);

  /** Asks, has a person do something, and gives the answer. */
  async function asked(
    chosen: number | undefined,
    work: (pick: FakePick) => void,
  ): Promise<number | undefined | string> {
    const answer = askOption<number>({ ...question, chosen });
    work(opened());
    opened().hide();
    const given = await answer;
    return typeof given === 'object' ? given.value : 'left';
  }

  it('changes nothing on Enter', async () => {
    assert.equal(await asked(undefined, pick => pick.enter()), undefined);
    assert.equal(await asked(16, pick => pick.enter()), 16);
    assert.equal(await asked(5, pick => pick.enter()), 5);
  });

  it('has the row that changes nothing also after something was chosen', async () => {
    assert.equal(
      await asked(16, pick => {
        pick.activate(labelled(question.keep));
        pick.enter();
      }),
      undefined,
    );
  });

  it('takes what was typed when Enter comes before the list shows it', async () => {
    // The cursor is still where the filter put it: on rows that contain what was typed.
    for (const [typed, cursor] of [
      ['8', question.keep],
      ['6', '16'],
      ['12', undefined],
    ] as const)
      assert.equal(
        await asked(undefined, pick => {
          pick.type(typed);
          pick.activate(cursor === undefined ? undefined : labelled(cursor));
          pick.enter();
        }),
        Number(typed),
      );
  });

  it('takes another row where the person goes on to it after typing', async () => {
    assert.equal(
      await asked(undefined, pick => {
        pick.type('6');
        pick.activate(labelled('6'));
        pick.activate(labelled('16'));
        pick.enter();
      }),
      16,
    );
  });

  it('stays open where what was typed cannot be used', async () => {
    assert.equal(
      await asked(undefined, pick => {
        pick.type('many');
        pick.activate(undefined);
        pick.enter();
        assert.ok(pick.isOpen);
      }),
      'left',
    );
  });
});
