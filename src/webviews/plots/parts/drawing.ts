import type { Theme } from '../color/theme.ts';
import type { Pen } from '../draw/pen.ts';
import type { Twin } from './twin.ts';

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on a picture in CSS pixels, from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Why no picture is shown, and what to do next. */
export interface Instead {
  readonly words: string;
  readonly next?: { readonly label: string; readonly run: () => void };
  readonly isLoading?: boolean;
}

/** What a plot does on its figure. */
export interface Drawing {
  /** What the picture shows, in a sentence. */
  readonly label: () => string;
  /** Which keys do what, in a sentence. */
  readonly keys: string;
  readonly instead: () => Instead | undefined;
  /** How large the picture is in a page of some width, with some height left for it; what is larger scrolls. */
  readonly size: (width: number, left: number) => Size;
  /** The size of the picture in a file, where it holds what the page shows beside it. */
  readonly fileSize?: (size: Size) => Size;
  /** Draws for a file, and for the page where it has no surface of its own. */
  readonly paint: (pen: Pen, size: Size, theme: Theme) => void;
  /** What lies below the rest of the picture: on the page it is drawn again only where `of` gives something else. */
  readonly ground?: {
    readonly of: () => readonly unknown[];
    readonly paint: (pen: Pen, size: Size, theme: Theme) => void;
  };
  /** What shows the picture on the page, if not a canvas: it listens to the mouse itself. */
  readonly surface?: { readonly element: HTMLElement; readonly draw: (size: Size, theme: Theme) => void };
  /** Goes on by a key; gives what is there now, or undefined for a key that does nothing. */
  readonly key: (event: KeyboardEvent) => string | undefined;
  readonly pointer?: (kind: 'down' | 'move' | 'up' | 'leave', spot: Spot, event: PointerEvent) => void;
  readonly twin: () => Twin;
  readonly save: (picture: Picture) => void;
}

/** A picture for a file: the text of an SVG, or a PNG. */
export type Picture = string | Uint8Array<ArrayBuffer>;
