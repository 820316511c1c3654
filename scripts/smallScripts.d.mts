import type { Plugin } from 'esbuild';

/** Makes the scripts of a minified bundle smaller still. */
export declare const smallScripts: Plugin;
