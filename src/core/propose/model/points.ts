/** Settings as a model sees them: points in a space where each parameter has coordinates of its own. */
export interface Points {
  readonly count: number;
  /** How many coordinates a point has. */
  readonly width: number;
  /** The coordinates, point by point. */
  readonly at: Float64Array;
  /** The parameter that each coordinate belongs to. */
  readonly parameterOf: Int32Array;
}
