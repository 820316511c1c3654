/** The least that a diagonal may be: below, the matrix counts as not positive definite. */
const LEAST = 1e-10;

/**
 * Overwrites the lower half of a symmetric matrix of `n` rows with its Cholesky factor. False where the matrix is not
 * positive definite.
 */
export function factorize(matrix: Float64Array, n: number): boolean {
  for (let column = 0; column < n; column++) {
    const top = column * n;
    let rest = matrix[top + column] ?? 0;
    for (let k = 0; k < column; k++) rest -= (matrix[top + k] ?? 0) ** 2;
    if (!(rest > LEAST)) return false;
    const pivot = Math.sqrt(rest);
    matrix[top + column] = pivot;
    for (let row = column + 1; row < n; row++) {
      const left = row * n;
      let value = matrix[left + column] ?? 0;
      for (let k = 0; k < column; k++) value -= (matrix[left + k] ?? 0) * (matrix[top + k] ?? 0);
      matrix[left + column] = value / pivot;
    }
  }
  return true;
}

/** Solves `factor · x = right` for a lower factor. */
export function solveLower(factor: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const x = right.slice();
  for (let row = 0; row < n; row++) {
    let value = x[row] ?? 0;
    for (let k = 0; k < row; k++) value -= (factor[row * n + k] ?? 0) * (x[k] ?? 0);
    x[row] = value / (factor[row * n + row] ?? 1);
  }
  return x;
}

/** Solves `factorᵀ · x = right` for a lower factor. */
export function solveUpper(factor: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const x = right.slice();
  for (let row = n - 1; row >= 0; row--) {
    let value = x[row] ?? 0;
    for (let k = row + 1; k < n; k++) value -= (factor[k * n + row] ?? 0) * (x[k] ?? 0);
    x[row] = value / (factor[row * n + row] ?? 1);
  }
  return x;
}
