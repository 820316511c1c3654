import { GridRow, type RowsContent } from './gridRow.ts';
import type { Cell } from './moveBy.ts';

/** Items from one to before another. */
export type Span = readonly [first: number, end: number];

/** How long the table has to stand still before its rows are put in order in the document, in milliseconds. */
const STILL_MS = 150;

/**
 * The rows in the document, about as many as show. Each is used again for another item as soon as it is out of view;
 * where it stands in the document is put right once the table stands still, for screen readers that go through it.
 */
export class RowPool {
  private rows: GridRow[] = [];
  private still: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly body: HTMLElement) {}

  /**
   * Shows some items, and no others.
   *
   * @param urgent those in view: rows beside them may show what they did before
   */
  show(content: RowsContent, [first, end]: Span, active: Cell, urgent: Span = [first, end]): void {
    const { body } = this;
    const count = end - first;
    const isAll = this.rows.length !== count;
    while (this.rows.length > count) this.rows.pop()?.element.remove();
    while (this.rows.length < count) {
      const row = new GridRow();
      this.rows.push(row);
      body.append(row.element);
    }
    const [from, to] = isAll ? [first, end] : urgent;
    for (let item = Math.max(first, from); item < Math.min(end, to); item++)
      this.rows[item % count]?.show(content, item, item === active.item ? active.column : undefined);
    clearTimeout(this.still);
    this.still = setTimeout(() => this.putInOrder(), STILL_MS);
  }

  private putInOrder(): void {
    const { body } = this;
    const inOrder = this.rows.toSorted((a, b) => a.item - b.item).map(({ element }) => element);
    const now = [...body.children];
    const start = now.indexOf(inOrder[0] ?? body);
    // Rows that go round are in order but for where they begin: the fewer are moved.
    if (start * 2 <= now.length) body.append(...now.slice(0, Math.max(0, start)));
    else body.prepend(...now.slice(start));
    if (inOrder.some((element, i) => body.children[i] !== element)) body.replaceChildren(...inOrder);
  }
}
