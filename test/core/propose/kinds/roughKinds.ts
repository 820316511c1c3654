// Kinds of problem with several optima, failures, steps, many parameters, or few and many runs.
import { bell, int, lin, log, logStepped, ownProblem, stepped, values } from './ownProblem.ts';
import type { Setting } from './ownProblem.ts';
import { bowl, type Kind, names, square } from './kindParts.ts';

/** By their names. */
export const ROUGH_KINDS: Readonly<Record<string, Kind>> = {
  'two-wells': (id, n, v) => {
    const ps = [lin('x'), lin('y'), log('z')];
    const [a, b] = [n(0.15, 0.3), n(0.7, 0.85)];
    const well = (c: readonly number[], s: Setting, width: number): number =>
      Math.exp(-bowl(c, [1, 1, 1], names(ps))(s) / (2 * square(width)));
    return ownProblem(
      id,
      ps,
      s => -well([a, b, 0.3], s, 0.25) - (v === 0 ? 1.1 : 1.3) * well([b, a, 0.7], s, v === 0 ? 0.22 : 0.17),
      { noise: 0.02 },
    );
  },
  ripples: (id, n, v) => {
    const ps = [lin('x'), lin('y'), lin('z')].slice(0, v === 0 ? 2 : 3);
    const c = names(ps).map(() => n(0.25, 0.75));
    return ownProblem(id, ps, s =>
      names(ps).reduce((sum, name, i) => {
        const d = s.u(name) - (c[i] ?? 0);
        return sum + 4 * d * d + 0.15 * (1 - Math.cos(2 * Math.PI * 5 * d));
      }, 0),
    );
  },
  diverges: (id, n) => {
    const ps = [log('lr', 1e-5, 10), lin('momentum', 0, 0.99), int('warmup', 0, 1000)];
    const [edge, w] = [n(0.5, 0.7), n(0.3, 0.8)];
    return ownProblem(
      id,
      ps,
      s =>
        s.u('lr') + 0.15 * s.u('momentum') > edge + 0.1
          ? null
          : 1.5 * Math.max(0, edge - s.u('lr') - 0.15 * s.u('momentum')) + 0.5 * square(s.u('warmup') - w),
      { noise: 0.02 },
    );
  },
  crashes: (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), values('batch', [16, 32, 64, 128, 256]), values('amp', [true, false])];
    const f = bowl([n(0.2, 0.8), n(0.2, 0.8), 0.75], [2, 1, 0.8], ['lr', 'dropout', 'batch']);
    const isOut = (s: Setting): boolean => s.word('batch') === '256' && s.word('amp') === 'false';
    return ownProblem(id, ps, s => (isOut(s) ? null : f(s)), {
      noise: 0.02,
      crash: v === 0 ? 0.15 : 0.3,
      first: v === 0 ? 36 : 45,
    });
  },
  'blows-up': (id, n) => {
    const ps = [log('lr', 1e-6, 1), log('wd', 1e-7, 1), lin('clip')];
    const c = [n(0.3, 0.6), n(0.3, 0.6), n(0.2, 0.8)];
    return ownProblem(id, ps, s => 0.3 + Math.expm1(Math.min(14 * bowl(c, [1.5, 0.8, 0.3], names(ps))(s), 20)) / 5, {
      noise: 0.03,
    });
  },
  stairs: (id, n) => {
    const ps = [int('layers', 1, 6), int('heads', 1, 16), values('width', [64, 128, 256, 512, 1024]), int('k', 2, 50)];
    const c = names(ps).map(() => n(0.2, 0.8));
    return ownProblem(id, ps, bowl(c, [1, 1.2, 0.8, 0.6], names(ps)), { noise: 0.02, goal: 'maximize' });
  },
  saturated: (id, n) => {
    const ps = [log('lr'), lin('dropout', 0, 0.8), logStepped('width', 16, 2048, 16), lin('label_smoothing', 0, 0.3)];
    const f = bowl([n(0.2, 0.8), n(0.1, 0.5), n(0.6, 0.9), n(0.1, 0.9)], [5, 2, 2, 0.3], names(ps));
    return ownProblem(id, ps, s => 1 - 0.9 / (1 + Math.exp(4 * (f(s) - 0.5))), { noise: 0.01, goal: 'maximize' });
  },
  banana: (id, n) => {
    const ps = [lin('x', -2, 2), lin('y', -1, 3), lin('z')];
    const c = n(0.3, 0.7);
    return ownProblem(id, ps, s => {
      const [x, y] = [4 * s.u('x') - 2, 4 * s.u('y') - 1];
      return Math.log1p(100 * square(y - x * x) + square(1 - x)) + square(s.u('z') - c);
    });
  },
  needle: (id, n) => {
    const ps = [log('lr'), lin('a'), lin('b')];
    const c = [n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8)];
    const f = bowl(c, [1, 1, 1], names(ps));
    return ownProblem(id, ps, s => 1.5 * Math.sqrt(f(s)) - 0.5 * Math.exp(-f(s) / 0.004), { noise: 0.01 });
  },
  dozen: (id, n) => {
    const ps = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? log(`p${i}`) : lin(`p${i}`)));
    const weights = [3, 2, 1, 1, 0.4, 0.3, 0.1, 0.1, 0, 0, 0, 0];
    return ownProblem(
      id,
      ps,
      bowl(
        names(ps).map(() => n(0.15, 0.85)),
        weights,
        names(ps),
      ),
      { noise: 0.05 },
    );
  },
  equal: (id, n) => {
    const ps = Array.from({ length: 7 }, (_, i) => lin(`p${i}`));
    return ownProblem(
      id,
      ps,
      bowl(
        names(ps).map(() => n(0.15, 0.85)),
        [1, 1, 1, 1, 1, 1, 1],
        names(ps),
      ),
      { noise: 0.02 },
    );
  },
  priors: (id, n) => {
    const ps = [bell('bias'), bell('temperature', 1, 0.3), stepped('dropout', 0, 0.6, 0.05), log('lr')];
    return ownProblem(id, ps, bowl([n(0.6, 0.9), n(0.1, 0.4), n(0.2, 0.8), n(0.2, 0.8)], [2, 1, 1, 2], names(ps)), {
      noise: 0.02,
    });
  },
  few: (id, n) => {
    const ps = [log('lr'), lin('dropout'), values('optimizer', ['adam', 'sgd', 'lion'])];
    const base = new Map(['adam', 'sgd', 'lion'].map(each => [each, n(0, 0.3)]));
    const c = [n(0.2, 0.8), n(0.2, 0.8)];
    return ownProblem(id, ps, s => bowl(c, [2, 1], ['lr', 'dropout'])(s) + (base.get(s.word('optimizer')) ?? 0), {
      noise: 0.05,
      first: 20,
    });
  },
  hundreds: (id, n, v) => {
    const ps = [log('lr'), lin('a'), lin('b'), lin('c'), int('d', 1, 20), values('e', ['x', 'y', 'z'])];
    const base = new Map(['x', 'y', 'z'].map(each => [each, n(0, 0.3)]));
    const c = names(ps).map(() => n(0.15, 0.85));
    return ownProblem(
      id,
      ps,
      s => bowl(c, [3, 1, 0.5, 0, 0.5], names(ps).slice(0, 5))(s) + (base.get(s.word('e')) ?? 0),
      {
        noise: 0.04,
        first: v === 0 ? 100 : 250,
      },
    );
  },
  stopped: (id, n) => {
    const ps = [log('lr'), lin('dropout'), int('layers', 1, 10), lin('alpha')];
    return ownProblem(id, ps, bowl([n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8), n(0.2, 0.8)], [2.5, 1, 1, 0.3], names(ps)), {
      noise: 0.03,
      stopped: 0.5,
      first: 50,
    });
  },
  steps: (id, n) => {
    const ps = [lin('a'), lin('b'), lin('c')];
    const c = names(ps).map(() => n(0.2, 0.8));
    return ownProblem(id, ps, s => Math.floor(8 * bowl(c, [1.5, 1, 0.7], names(ps))(s)) / 8, { noise: 0.02 });
  },
};
