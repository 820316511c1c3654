// What pictures of the results and the preview share: what a scene is, and how the window comes to it.
import type { Frame } from 'playwright-core';
import { inProject } from './explorerRows.ts';
import type { Context, Needs } from './suite.ts';

export const needs: Needs = { ...inProject, emulator: ['--no-life', '--lessons', '--runs', '10000'], limit: 300_000 };

/** What a picture shows, and how the window comes to it; gives the page. */
export interface Scene {
  readonly name: string;
  readonly needs?: Needs;
  /** It has colors of its own. */
  readonly inContrast?: true;
  arrange(context: Context): Promise<Frame>;
  /** Undoes what the next scene would not. */
  end?(context: Context): unknown;
}

/** A small notebook. */
export const low = { width: 1280, height: 600 };
export const narrow = { width: 700, height: 700 };
/** To a page, a window zoomed to 200 % is one of half the size. */
export const half = { width: 640, height: 400 };
