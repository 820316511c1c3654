export function preReleaseVersion(version: string, run: number): string;
export function notesOf(changelog: string, version: string): string | undefined;
export function wrongPictures(root: string, readme: string): string[];
export function wrongLicenses(notice: string): string[];
export function wrongManifest(root: string, manifest: Readonly<Record<string, unknown>>): string[];
export function staleVersions(root: string, version: string): string[];
export function staleReadme(original: string, translated: string): string[];
