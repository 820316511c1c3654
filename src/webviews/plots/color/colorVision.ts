import { linear, type Rgb } from './rgb.ts';

/** How a color looks without one of the three kinds of cones, in light (Machado, Oliveira and Fernandes, 2009). */
const DICHROMACIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** The least difference of two colors among all ways to see them (CIELAB, 1976); 10 is easy to tell apart. */
export function leastDifference(a: Rgb, b: Rgb): number {
  const plain = difference(light(a), light(b));
  const simulated = Object.values(DICHROMACIES).map(matrix =>
    difference(times(matrix, light(a)), times(matrix, light(b))),
  );
  return Math.min(plain, ...simulated);
}

type Light = readonly [number, number, number];

function light([red, green, blue]: Rgb): Light {
  return [linear(red), linear(green), linear(blue)];
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

function times(matrix: Matrix, [x, y, z]: Light): Light {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const cut = (value: number): number => Math.min(1, Math.max(0, value));
  return [cut(a * x + b * y + c * z), cut(d * x + e * y + f * z), cut(g * x + h * y + i * z)];
}

function difference(a: Light, b: Light): number {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

/** CIELAB under daylight (D65). */
function lab([red, green, blue]: Light): Light {
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
