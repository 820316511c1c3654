import type { Protocol } from './protocol.ts';

/** What the page of the preview shows. Every sentence is the host's, translated; places on an axis go from 0 to 1. */
export interface PreviewPage {
  /** The file, as its URI; kept by the page, so that a reload of the window restores the panel. */
  readonly uri: string;
  /** The file's name. */
  readonly title: string;
  /** Which keys do what on a drawing, in a sentence. */
  readonly keys: string;
  /** Why the page shows what it shows: the file is broken, or somebody else chooses the values. */
  readonly notices: readonly Notice[];
  /** How many runs there will be, and what ends them, in a sentence. */
  readonly runs?: string;
  /** How long they will take and what they will cost, in a sentence. */
  readonly time?: string;
  readonly parameters: Section<readonly PreviewRow[]>;
  readonly first?: Section<Table> & {
    /** The label of the button that draws other runs; missing where their order is fixed. */
    readonly again?: string;
  };
  readonly early?: Section<Drawing | undefined>;
  readonly neverReached?: Section<readonly string[]>;
}

/** A sentence above everything else. */
export interface Notice {
  readonly kind: 'stale' | 'information';
  readonly words: string;
}

/** A part of the page under a heading. */
export interface Section<T> {
  readonly heading: string;
  /** What it means, or why it is empty, in a sentence. */
  readonly words?: string;
  readonly content: T;
}

/** A parameter, or the name of a group above its parameters. */
export interface PreviewRow {
  /** Tells it apart from the others, also after the file has changed. */
  readonly id: string;
  readonly name: string;
  /** How many groups it is in. */
  readonly depth: number;
  readonly isGroup: boolean;
  /** Its form, bounds and number of values, short. */
  readonly words: string;
  /** What is worth knowing about how it is drawn; `wrong` where W&B refuses or garbles it. */
  readonly notes: readonly { readonly kind: 'plain' | 'outside' | 'wrong'; readonly words: string }[];
  readonly drawing?: Drawing;
}

/** A place on the axis with its label. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A value of a drawing, as arrow keys reach it and as its table lists it. */
export interface Datum {
  /** On the axis. */
  readonly at: number;
  readonly text: string;
  /** Its probability, or the share of what it is about. */
  readonly share: string;
}

/** A value that is drawn as a bar. */
export interface Bar extends Datum {
  /** From 0 to 1, that of the likeliest. */
  readonly height: number;
  readonly isOutside: boolean;
}

/** What is drawn of a parameter or of the sweep. */
export type Drawing = {
  /** The drawing in one sentence. */
  readonly label: string;
  /** The heads of its table: over the values, and over the shares. */
  readonly heads: readonly [text: string, share: string];
} & (
  | {
      readonly kind: 'outline';
      readonly points: readonly (readonly [at: number, height: number])[];
      readonly ticks: readonly Tick[];
      readonly data: readonly Datum[];
      /** The ends at which draws leave the bounds, on the axis. */
      readonly outside: readonly number[];
    }
  | { readonly kind: 'bars'; readonly ticks: readonly Tick[]; readonly data: readonly Bar[] }
  /** Values that have no order. */
  | { readonly kind: 'list'; readonly data: readonly Bar[] }
  /** Points on a line. */
  | { readonly kind: 'line'; readonly ticks: readonly Tick[]; readonly data: readonly Datum[] }
);

/** Rows of texts under column heads. `caption`: what it holds, for screen readers. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the page of the preview and its host say to each other. */
export interface PreviewProtocol extends Protocol {
  readonly toPage:
    | { readonly type: 'show'; readonly page: PreviewPage }
    /** The parameter at the cursor; undefined = none is. */
    | { readonly type: 'mark'; readonly id: string | undefined };
  readonly toHost:
    | { readonly type: 'ready' }
    | { readonly type: 'reveal'; readonly id: string }
    | { readonly type: 'drawAgain' };
  readonly state: { readonly uri: string };
}
