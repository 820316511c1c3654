import assert from 'node:assert/strict';
import { toolbar } from '../../../src/webviews/results/toolbar.ts';
import { page } from './madeUp.ts';

/** An element, as far as the toolbar asks. */
class FakeElement {
  value = '';
  textContent = '';
  hidden = false;
  id = '';
  title = '';
  readonly children: unknown[] = [];
  private readonly attributes = new Map<string, string>();
  private readonly listeners = new Map<string, () => void>();
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  getAttribute(name: string): string | undefined {
    return this.attributes.get(name);
  }
  append(...children: readonly unknown[]): void {
    this.children.push(...children);
  }
  replaceChildren(): void {
    this.children.length = 0;
  }
  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener);
  }
  fire(name: string): void {
    this.listeners.get(name)?.();
  }
}

describe('The toolbar of the results', () => {
  const before: Partial<typeof globalThis> = { document: globalThis.document, window: globalThis.window };
  beforeEach(() => {
    Object.assign(globalThis, { document: { createElement: () => new FakeElement() }, window: globalThis });
  });
  afterEach(() => {
    Object.assign(globalThis, before);
  });

  it('does not bring a filter back that somebody is just deleting', async () => {
    const { store, told } = page({ filter: 'lr < 1' });
    const [field] = (toolbar(store).element as unknown as FakeElement).children as readonly FakeElement[];
    assert.ok(field);
    store.receive({ type: 'about', about: store.about });
    assert.equal(field.value, 'lr < 1');
    field.value = '';
    field.fire('input');
    store.receive({ type: 'about', about: store.about });
    await new Promise(done => setTimeout(done, 200));
    assert.equal(field.value, '');
    const last = told.at(-1);
    assert.ok(last?.type === 'view');
    assert.equal(last.view.filter, '');
  });
});
