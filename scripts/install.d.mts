// The types of install.mjs, for the tests: it is plain JavaScript, since it runs before anything is installed.

/** The repository's folder. */
export declare const root: string;
/** Installs the packages of package-lock.json where they are missing. */
export declare function installPackages(log: (line: string) => void): Promise<void>;
/** Builds dist/extension.cjs. */
export declare function buildExtension(log: (line: string) => void): Promise<void>;
