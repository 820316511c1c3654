// A window that is killed between sending and the answer, and two that launch the same; further ones by `npm run measure -- windows`.
import { windowCases } from '../windowCases.mjs';

const SAMPLE = ['a window has its extensions killed while it launches', 'two windows launch the same file at the same time'];

export const tests = windowCases.filter(({ name }) => SAMPLE.includes(name));
