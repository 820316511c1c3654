import type { Plugin } from 'esbuild';

/** Leaves out of the charts' library what no page uses. */
export declare const smallChartsPlugin: Plugin;
