/** Whether a file is named as a notebook. */
export function isNotebook(fileName: string): boolean {
  return fileName.endsWith('.ipynb');
}

/** Whether a file is named as Python source; of a notebook, its code. */
export function isPythonFile(fileName: string): boolean {
  return /\.(?:py|ipynb)$/.test(fileName);
}
