// Kinds of problem with one optimum, of numbers and of choices, with noise, idle parameters, and at an edge.
import { int, lin, log, ownProblem, values } from './ownProblem.ts';
import { bowl, type Kind, names, square } from './kindParts.ts';

/** How steep a rotated bowl is along each of its axes. */
const SLOPES = [4, 1, 0.4, 0.1];

/** By their names. */
export const SMOOTH_KINDS: Readonly<Record<string, Kind>> = {
  valley: (id, n) => {
    const ps = [log('lr'), lin('dropout', 0, 0.6), log('wd', 1e-8, 1e-2)];
    return ownProblem(id, ps, bowl([n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8)], [3, 0.6, 0.3], names(ps)));
  },
  plateau: (id, n, v) => {
    const ps = [log('lr'), lin('momentum', 0, 0.99), lin('dropout')];
    const inner = bowl([n(0.3, 0.7), n(0.3, 0.7), n(0.3, 0.7)], [1, 1, 1], names(ps));
    return ownProblem(id, ps, s => 1 - Math.exp(-inner(s) / (2 * square(v === 0 ? 0.18 : 0.25))), { noise: 0.02 });
  },
  'cliff-plateau': (id, n) => {
    // A classifier that learns nothing unless the rate is right, then a slope.
    const ps = [log('lr', 1e-6, 1), lin('wd'), int('layers', 1, 8)];
    const [edge, other, depth] = [n(0.5, 0.7), n(0.2, 0.8), n(0.2, 0.8)];
    return ownProblem(
      id,
      ps,
      s =>
        s.u('lr') > edge || s.u('lr') < edge - 0.4
          ? 1
          : 0.6 * (edge - s.u('lr')) + 0.5 * square(s.u('wd') - other) + 0.4 * square(s.u('layers') - depth),
      { noise: 0.02 },
    );
  },
  noisy: (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), lin('alpha'), int('depth', 1, 10)];
    const f = bowl([n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8)], [2, 0.8, 0.3, 0.5], names(ps));
    return ownProblem(id, ps, f, { noise: v === 0 ? 0.15 : 0.3 });
  },
  lucky: (id, n) => {
    const ps = [log('lr'), lin('dropout'), lin('alpha')];
    return ownProblem(id, ps, bowl([n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8)], [2, 1, 0.5], names(ps)), {
      noise: 0.4,
      uneven: true,
    });
  },
  slanted: (id, n) => {
    const ps = [log('lr'), log('batch', 8, 1024), lin('wd'), lin('beta', 0.8, 0.999)];
    const [a, b, c] = [n(0.3, 0.7), n(0.3, 0.7), n(0.8, 1.2)];
    return ownProblem(
      id,
      ps,
      s =>
        6 * square(s.u('lr') - a - c * (s.u('batch') - 0.5)) +
        0.3 * square(s.u('batch') - b) +
        4 * square(s.u('wd') - (1 - s.u('beta'))) +
        0.2 * square(s.u('wd') - 0.4),
      { noise: 0.02 },
    );
  },
  rotated: (id, n) => {
    const ps = [lin('a'), lin('b'), lin('c'), lin('d')];
    const directions = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => n(-1, 1)));
    const center = Array.from({ length: 4 }, () => n(0.25, 0.75));
    return ownProblem(id, ps, s =>
      directions.reduce(
        (sum, direction, i) =>
          sum +
          (SLOPES[i] ?? 0) *
            square(names(ps).reduce((each, name, j) => each + (direction[j] ?? 0) * (s.u(name) - (center[j] ?? 0)), 0)),
        0,
      ),
    );
  },
  categories: (id, n) => {
    const ps = [
      values('optimizer', ['adam', 'sgd', 'lion', 'rmsprop']),
      values('schedule', ['cosine', 'step', 'none']),
      values('norm', ['batch', 'layer', 'group']),
      log('lr'),
    ];
    const best = new Map(['adam', 'sgd', 'lion', 'rmsprop'].map(each => [each, n(0.15, 0.85)]));
    const base = new Map(['adam', 'sgd', 'lion', 'rmsprop', 'cosine', 'step', 'none'].map(each => [each, n(0, 0.5)]));
    const both = new Map<string, number>();
    for (const a of ['cosine', 'step', 'none']) for (const b of ['batch', 'layer', 'group']) both.set(a + b, n(0, 0.5));
    return ownProblem(
      id,
      ps,
      s =>
        (base.get(s.word('optimizer')) ?? 0) +
        (both.get(s.word('schedule') + s.word('norm')) ?? 0) +
        3 * square(s.u('lr') - (best.get(s.word('optimizer')) ?? 0.5)),
      { noise: 0.03 },
    );
  },
  'many-names': (id, n) => {
    const list = Array.from({ length: 10 }, (_, i) => `model-${i}`);
    const ps = [values('model', list), log('lr'), values('augment', ['none', 'flip', 'mix', 'cut', 'auto'])];
    const base = new Map([...list, 'none', 'flip', 'mix', 'cut', 'auto'].map(each => [each, n(0, 0.6)]));
    const c = n(0.2, 0.8);
    return ownProblem(
      id,
      ps,
      s => (base.get(s.word('model')) ?? 0) + (base.get(s.word('augment')) ?? 0) + 2 * square(s.u('lr') - c),
      { noise: 0.03 },
    );
  },
  conditional: (id, n) => {
    const ps = [
      values('optimizer', ['adam', 'sgd']),
      log('adam_lr', 1e-6, 1e-1),
      log('sgd_lr', 1e-4, 10),
      lin('sgd_momentum', 0, 0.99),
      lin('beta2', 0.9, 0.9999),
      lin('dropout', 0, 0.7),
    ];
    const c = Array.from({ length: 5 }, () => n(0.2, 0.8));
    return ownProblem(
      id,
      ps,
      s =>
        square(s.u('dropout') - (c[0] ?? 0)) +
        (s.word('optimizer') === 'adam'
          ? 3 * square(s.u('adam_lr') - (c[1] ?? 0)) + 0.5 * square(s.u('beta2') - (c[2] ?? 0))
          : 0.08 + 3 * square(s.u('sgd_lr') - (c[3] ?? 0)) + 0.8 * square(s.u('sgd_momentum') - (c[4] ?? 0))),
      { noise: 0.02 },
    );
  },
  irrelevant: (id, n) => {
    const idle = Array.from({ length: 8 }, (_, i) => lin(`idle_${i}`));
    const ps = [log('lr'), lin('dropout'), ...idle, values('flag', [true, false])];
    return ownProblem(id, ps, bowl([n(0.2, 0.8), n(0.2, 0.8)], [3, 1], ['lr', 'dropout']), { noise: 0.05 });
  },
  corner: (id, n, v) => {
    const ps = [log('lr'), lin('dropout', 0, 0.5), int('depth', 1, 12), lin('alpha')];
    return ownProblem(id, ps, bowl([v === 0 ? 0.99 : 0.02, 0, 1, n(0.3, 0.7)], [1.5, 0.8, 1, 0.5], names(ps)), {
      noise: 0.03,
    });
  },
  beyond: (id, n, v) => {
    const ps = [log('lr', 1e-6, 1e-4), lin('scale', 1, 5), lin('dropout', 0, 0.5)];
    return ownProblem(id, ps, bowl([v === 0 ? 1.3 : 1.6, n(0.3, 0.7), 0.3], [1.5, 1, 0.6], names(ps)), { noise: 0.02 });
  },
  below: (id, n) => {
    const ps = [log('lr', 1e-3, 1), int('batch', 32, 256), lin('clip', 1, 10)];
    return ownProblem(id, ps, bowl([-0.3, -0.3, n(0.3, 0.7)], [1.2, 1, 0.8], names(ps)), { noise: 0.02 });
  },
};
