/** A size as people read it: `12 kB`, `340 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} kB`
    : `${Math.round(bytes / 1024 / 1024).toLocaleString()} MB`;
}
