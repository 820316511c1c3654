/** Whether a row's menu offers what a word stands for. */
export const can = (row: { readonly contextValue: string }, word: string): boolean =>
  row.contextValue.split(' ').includes(word);
