import assert from 'node:assert/strict';
import { columnMenu, sortBy } from '../../../src/webviews/results/columnMenu.ts';
import { whyNothing } from '../../../src/webviews/results/nothingShown.ts';
import { runChoices } from '../../../src/webviews/results/runMenu.ts';
import { shownColumns } from '../../../src/webviews/results/shownColumns.ts';
import { tableItems } from '../../../src/webviews/results/tableItems.ts';
import { placeAfter } from '../../../src/webviews/results/tabs.ts';
import { page, type Page } from './madeUp.ts';

const names = ({ store }: Page): string[] => shownColumns(store).map(({ name }) => name);
const order = ({ store }: Page): number[] => [...store.order];

/** Chooses an entry of a column's menu. */
function choose({ store }: Page, column: string, label: string): void {
  const found = shownColumns(store).find(({ name }) => name === column);
  assert.ok(found, column);
  const item = columnMenu(store, found, () => undefined).find(each => each.label === label);
  assert.ok(item, label);
  item.run();
}

describe('The table of results', () => {
  it('has the best run first and marked, those without a value last, until somebody sorts', () => {
    const shown = page();
    assert.deepEqual([order(shown), shown.store.best], [[1, 3, 0, 2], 1]);
    sortBy(shown.store, 'lr');
    assert.deepEqual(order(shown), [3, 1, 0, 2]);
    sortBy(shown.store, 'lr');
    assert.deepEqual(order(shown), [0, 2, 1, 3]);
  });

  it('folds away columns with one value, and shows one that somebody wants', () => {
    const shown = page();
    assert.deepEqual(names(shown), ['name', 'state', 'val_loss', 'lr', 'optimizer']);
    shown.store.arrange('epochs', { isShown: true });
    assert.deepEqual(names(shown), ['name', 'state', 'val_loss', 'lr', 'optimizer', 'epochs']);
  });

  it('pins, hides and orders columns, and tells its host for the next time', () => {
    const shown = page();
    choose(shown, 'lr', 'Pin to the Left');
    choose(shown, 'state', 'Hide Column');
    shown.store.arrangeInOrder(['name', 'lr', 'optimizer', 'val_loss']);
    assert.deepEqual(names(shown), ['name', 'lr', 'optimizer', 'val_loss']);
    const last = shown.told.at(-1);
    assert.ok(last?.type === 'view');
    assert.deepEqual(names(page(last.view)), names(shown));
  });

  it('offers the smallest, largest and last value of what was logged, and asks for it once chosen', () => {
    const shown = page();
    choose(shown, 'val_loss', 'Minimum over the Steps');
    assert.deepEqual(shown.told.at(-1), { type: 'use', columns: ['min(val_loss)'] });
    const lr = shownColumns(shown.store).find(({ name }) => name === 'lr');
    assert.ok(lr);
    const labels = columnMenu(shown.store, lr, () => undefined).map(({ label }) => label);
    assert.ok(!labels.includes('Minimum over the Steps'));
    assert.ok(labels.includes('Go to the Line in the File'));
  });

  it('groups the runs by a parameter, each group with its best', () => {
    const shown = page();
    choose(shown, 'optimizer', 'Group by optimizer');
    const { items, groups } = tableItems(shown.store, new Set(['adam']));
    assert.deepEqual(
      groups.map(({ label, best }) => [label, best]),
      [
        ['sgd', 1],
        ['adam', 0],
      ],
    );
    assert.deepEqual([...items], [-1, 1, 3, -2]);
  });

  it('says in the place of its rows that the filter or hiding leaves none, and what shows them', () => {
    const shown = page();
    const { store } = shown;
    assert.equal(whyNothing(store), undefined);
    store.setView({ filter: 'lr > 1' }, 'plots');
    shown.pass();
    assert.deepEqual([whyNothing(store)?.label, whyNothing(store)?.ends], ['Clear Filter', 'filter']);
    store.setView({ filter: '', hidden: store.ids }, 'selection');
    assert.deepEqual([whyNothing(store)?.label, whyNothing(store)?.ends], ['Show 4 hidden runs', 'hiding']);
    store.receive({ type: 'status', status: { kind: 'partial', held: 4, total: 9, notices: [] }, remedies: {} });
    assert.equal(whyNothing(store), undefined, 'more may come');
  });
});

describe('What is offered for marked runs', () => {
  const offered = (shown: Page, ...rows: number[]): string[] => {
    shown.store.select(rows);
    return runChoices(shown.store)
      .filter(({ isDisabled }) => isDisabled !== true)
      .map(({ label }) => label);
  };
  const of = [
    ['none', [], []],
    [
      'one',
      [1],
      [
        'Open in W&B',
        'Show Log',
        'Show Configuration',
        'Copy Run ID',
        'Copy Configuration as YAML',
        'Copy as Command Line',
        'Launch These Settings Again',
        'New Sweep File with These Values',
        'Hide Run',
      ],
    ],
    [
      'two',
      [0, 1],
      [
        'Open in W&B',
        'Compare Configurations',
        'Copy Run ID',
        'New Sweep File with These Values',
        'Use Their Range in the File',
        'Hide Runs',
      ],
    ],
  ] as const;
  for (const [name, rows, labels] of of) it(`of ${name}`, () => assert.deepEqual(offered(page(), ...rows), labels));

  it('is done with them, in the order of the table', () => {
    const shown = page();
    const run = (label: string): void =>
      runChoices(shown.store)
        .find(choice => choice.label === label)
        ?.run();
    shown.store.select([3, 0]);
    run('New Sweep File with These Values');
    assert.deepEqual(shown.told.at(-1), { type: 'act', action: 'newFile', runs: ['run3', 'run0'] });
    run('Use Their Range in the File');
    const range = shown.told.at(-1);
    assert.deepEqual(range?.type === 'useRange' && range.brushes.map(({ column }) => column), ['lr', 'optimizer']);
    run('Hide Runs');
    assert.deepEqual([shown.store.view.hidden, shown.store.view.selected], [['run3', 'run0'], []]);
  });
});

describe('The tabs of results', () => {
  it('are reached by arrows around the ends, by Home and End, and by no other key', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'a'];
    assert.deepEqual(
      keys.map(key => placeAfter(key, 0, 6)),
      [1, 5, 0, 5, undefined],
    );
    assert.equal(placeAfter('ArrowRight', 5, 6), 0);
  });
});
