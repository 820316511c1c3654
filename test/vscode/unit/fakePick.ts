type Row = Readonly<Record<string, unknown>>;

/** A quick pick that a test works as the editor does. */
export class FakePick {
  value = '';
  title = '';
  validationMessage = '';
  items: readonly Row[] = [];
  selectedItems: readonly Row[] = [];
  activeItems: readonly Row[] = [];
  buttons: readonly unknown[] = [];
  busy = false;
  canSelectMany = false;
  isOpen = false;
  private readonly listeners = new Map<string, (value: unknown) => void>();
  private on(event: string): (listener: (value: never) => void) => void {
    return listener => this.listeners.set(event, listener as (value: unknown) => void);
  }
  readonly onDidChangeValue = this.on('value');
  readonly onDidChangeActive = this.on('active');
  readonly onDidAccept = this.on('accept');
  readonly onDidHide = this.on('hide');
  readonly onDidTriggerButton = this.on('button');
  readonly onDidTriggerItemButton = this.on('itemButton');
  show(): void {
    this.isOpen = true;
    if (!this.canSelectMany) this.activate(this.activeItems[0] ?? this.items[0]);
  }
  hide(): void {
    this.isOpen = false;
    this.listeners.get('hide')?.(undefined);
  }
  dispose(): void {
    this.isOpen = false;
  }
  /** The cursor comes to a row, by whatever means. */
  activate(row: Row | undefined): void {
    this.selectedItems = row ? [row] : [];
    this.listeners.get('active')?.(this.selectedItems);
  }
  type(value: string): void {
    this.value = value;
    this.listeners.get('value')?.(value);
  }
  enter(): void {
    this.listeners.get('accept')?.(undefined);
  }
}
