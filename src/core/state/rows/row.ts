/** The colours of VS Code's charts, which every theme has. */
export type RowColor = 'charts.green' | 'charts.blue' | 'charts.yellow' | 'charts.orange' | 'charts.red' | 'charts.purple' | 'disabledForeground' | 'list.errorForeground' | 'list.warningForeground';

export interface RowIcon {
  /** Name of a codicon; with `~spin` it turns. */
  readonly name: string;
  readonly color?: RowColor;
}

/** One row of the explorer as a person meets it: what is seen, what is said, and what can be done with it. */
export interface Row {
  readonly label: string;
  /** Grey text behind the label. */
  readonly description?: string;
  readonly icon?: RowIcon;
  /** Capability words for the menus: `pausable`, `stoppableRun`, `openable`, ... */
  readonly words: readonly string[];
  /** One sentence for a screen reader, in place of label and description. */
  readonly spoken: string;
  /** Markdown; made only when the row is pointed at. */
  readonly tooltip?: () => string;
}
