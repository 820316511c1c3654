import type { BuildOptions } from 'esbuild';

/** How the pages of the webviews are bundled. */
export declare const pages: BuildOptions;
