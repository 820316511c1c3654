/** Lower = more likely the program that a run starts, by its path. */
export function programRank(path: string): number {
  if (/(^|\/)(train|main|run)\w*\.py$/.test(path)) return 0;
  return /(^|\/)(__init__|setup|conftest|test_\w*)\.py$/.test(path) ? 2 : 1;
}
