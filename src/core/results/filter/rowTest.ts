import type { CategoryColumn } from '../columns/column.ts';

/** Whether a row passes. */
export type RowTest = (row: number) => boolean;

/** Tests each category once, then only looks it up; `missing` is for rows without a value. */
export function categoryTest(
  { names, codes }: CategoryColumn,
  passes: (name: string) => boolean,
  missing: boolean,
): RowTest {
  const passing = Uint8Array.from(names, name => Number(passes(name)));
  return row => {
    const code = codes[row] ?? -1;
    return code < 0 ? missing : passing[code] === 1;
  };
}
