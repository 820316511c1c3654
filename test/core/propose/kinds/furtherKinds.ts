// Kinds of problem with 20 to 25 runs or hundreds, with values that are not finite, ruled by names, ends or pairs.
import { grouped, int, lin, log, logStepped, ownProblem, stepped, values } from './ownProblem.ts';
import { bowl, type Kind, names, square } from './kindParts.ts';

const several = (count: number, n: (low: number, high: number) => number, low = 0.1, high = 0.9): readonly number[] =>
  Array.from({ length: count }, () => n(low, high));

/** By their names. */
export const FURTHER_KINDS: Readonly<Record<string, Kind>> = {
  'few-bowl': (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), lin('momentum')];
    return ownProblem(id, ps, bowl(several(3, n), [2, 1, 0.5], names(ps)), { noise: 0.02, first: v === 0 ? 20 : 25 });
  },
  'few-names': (id, n, v) => {
    const words = ['a', 'b', 'c', 'd', 'e'];
    const ps = [values('net', words), log('lr'), int('depth', 1, 12)];
    const base = several(5, n, 0, 0.8);
    const c = several(2, n);
    return ownProblem(
      id,
      ps,
      s => (base[words.indexOf(s.word('net'))] ?? 0) + bowl(c, [0.8, 0.3], ['lr', 'depth'])(s),
      { noise: 0.02, first: v === 0 ? 22 : 25 },
    );
  },
  'few-six': (id, n) => {
    const ps = [
      log('lr'),
      log('wd', 1e-6, 1e-2),
      lin('dropout'),
      int('layers', 1, 8),
      stepped('width', 32, 512, 32),
      lin('mix'),
    ];
    return ownProblem(id, ps, bowl(several(6, n), [2, 1, 0.7, 0.4, 0.2, 0.05], names(ps)), { noise: 0.03, first: 24 });
  },
  'few-noisy': (id, n, v) => {
    const ps = [log('lr'), lin('dropout')];
    return ownProblem(id, ps, bowl(several(2, n), [1, 0.6], names(ps)), { noise: v === 0 ? 0.08 : 0.15, first: 22 });
  },
  'few-end': (id, n, v) => {
    const ps = [log('lr'), lin('dropout', 0, 0.9), int('layers', 1, 10)];
    return ownProblem(id, ps, bowl([v, n(0.3, 0.7), 1 - v], [1.5, 0.5, 0.8], names(ps)), { noise: 0.02, first: 22 });
  },
  'few-best': (id, n) => {
    const ps = [log('lr'), lin('mix'), values('optimizer', ['adam', 'sgd'])];
    const c = several(2, n);
    return ownProblem(id, ps, s => bowl(c, [2, 1], ['lr', 'mix'])(s) + (s.word('optimizer') === 'sgd' ? 0.2 : 0), {
      goal: 'maximize',
      noise: 0.02,
      first: 21,
    });
  },
  'few-fails': (id, n) => {
    const ps = [log('lr'), lin('mix'), int('layers', 1, 10)];
    const c = several(3, n, 0.2, 0.6);
    return ownProblem(id, ps, s => (s.u('lr') > (c[0] ?? 0) + 0.3 ? null : bowl(c, [2, 1, 0.5], names(ps))(s)), {
      noise: 0.02,
      first: 30,
    });
  },
  'infinite-forty': (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), int('layers', 1, 10)];
    const c = several(3, n, 0.3, 0.6);
    return ownProblem(id, ps, bowl(c, [2, 1, 0.6], names(ps)), {
      noise: 0.02,
      first: v === 0 ? 40 : 60,
      infinite: s => s.u('lr') > (c[0] ?? 0) + 0.15 || s.u('dropout') < 0.1,
    });
  },
  'infinite-names': (id, n) => {
    const ps = [values('precision', ['fp16', 'bf16', 'fp32']), log('lr'), lin('mix')];
    const c = several(2, n);
    return ownProblem(id, ps, bowl(c, [1.5, 1], ['lr', 'mix']), {
      noise: 0.02,
      first: 40,
      infinite: s => s.word('precision') === 'fp16' && s.u('lr') > 0.3,
    });
  },
  pairs: (id, n) => {
    const ps = [log('lr'), log('batch', 8, 512), lin('a'), lin('b')];
    const [c, d] = [n(0.4, 0.6), n(0.4, 0.6)];
    return ownProblem(
      id,
      ps,
      s =>
        3 * square(s.u('lr') - s.u('batch') * 0.5 - c * 0.5) +
        2 * square(s.u('a') * s.u('b') - d * 0.5) +
        0.2 * s.u('batch'),
      { noise: 0.02 },
    );
  },
  'rough-bowl': (id, n, v) => {
    const ps = [lin('x'), lin('y'), lin('z')];
    const c = several(3, n, 0.2, 0.8);
    const waves = v === 0 ? 3 : 6;
    return ownProblem(id, ps, s =>
      names(ps).reduce((sum, name, i) => {
        const off = s.u(name) - (c[i] ?? 0.5);
        return sum + 2 * off * off + 0.1 * (1 - Math.cos(2 * Math.PI * waves * off));
      }, 0),
    );
  },
  'many-words': (id, n) => {
    const words = Array.from({ length: 12 }, (_, i) => `net${String(i)}`);
    const ps = [values('net', words), log('lr'), values('aug', ['none', 'flip', 'mix'])];
    const base = several(12, n, 0, 1);
    const aug = several(3, n, 0, 0.3);
    const c = n(0.2, 0.8);
    return ownProblem(
      id,
      ps,
      s =>
        (base[words.indexOf(s.word('net'))] ?? 0) +
        (aug[['none', 'flip', 'mix'].indexOf(s.word('aug'))] ?? 0) +
        square(s.u('lr') - c),
      { noise: 0.02, first: 60 },
    );
  },
  'three-hundred': (id, n) => {
    const ps = [log('lr'), log('wd', 1e-6, 1e-2), lin('a'), lin('b'), int('c', 1, 16), logStepped('w', 16, 1024, 16)];
    return ownProblem(id, ps, bowl(several(6, n), [2, 1, 1, 0.6, 0.4, 0.2], names(ps)), { noise: 0.03, first: 300 });
  },
  nested: (id, n) => {
    const ps = [
      grouped('optimizer', [log('lr'), lin('beta')]),
      grouped('model', [int('layers', 1, 10), lin('dropout')]),
    ];
    const under = ['optimizer.lr', 'optimizer.beta', 'model.layers', 'model.dropout'];
    return ownProblem(id, ps, bowl(several(4, n), [2, 0.5, 1, 0.3], under), { noise: 0.02, first: 25 });
  },
};
