// Kinds of problem whose spaces or runs are out of the ordinary: groups, other distributions, ties, constants, runs
// that fail or are infinite, few runs, many names.
import { bell, constant, grouped, int, lin, log, logStepped, ownProblem, spec, stepped, values } from './ownProblem.ts';
import { bowl, type Kind, names, square } from './kindParts.ts';

const several = (count: number, n: (low: number, high: number) => number, low = 0.15, high = 0.85): readonly number[] =>
  Array.from({ length: count }, () => n(low, high));

/** By their names. */
export const ODD_KINDS: Readonly<Record<string, Kind>> = {
  branches: (id, n) => {
    const words = ['cnn', 'mlp', 'gru'];
    const ps = [values('model', words), ...words.flatMap(word => [log(`${word}_lr`), lin(`${word}_size`)])];
    const [c, base] = [several(6, n), several(3, n, 0, 0.25)];
    return ownProblem(id, ps, s => {
      const at = words.indexOf(s.word('model'));
      const [lr, size] = [s.u(`${words[at] ?? ''}_lr`), s.u(`${words[at] ?? ''}_size`)];
      return (base[at] ?? 0) + 2 * square(lr - (c[2 * at] ?? 0)) + 0.6 * square(size - (c[2 * at + 1] ?? 0));
    });
  },
  'very-noisy': (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), int('layers', 1, 8)];
    return ownProblem(id, ps, bowl(several(3, n), [2, 1, 0.5], names(ps)), { noise: v === 0 ? 0.15 : 0.25 });
  },
  twenty: (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), log('wd', 1e-7, 1e-2), int('layers', 1, 6)];
    const first = v === 0 ? 20 : 25;
    return ownProblem(id, ps, bowl(several(4, n), [2, 1, 0.7, 0.4], names(ps)), { noise: 0.03, first });
  },
  words: (id, n) => {
    const lists = [12, 8, 5].map((count, i) => Array.from({ length: count }, (_, j) => `${'abc'[i] ?? ''}${j}`));
    const worth = new Map(lists.flat().map(word => [word, n(0, 1)]));
    const ps = [...lists.map((list, i) => values(`w${i}`, list)), log('lr')];
    const c = n(0.2, 0.8);
    const sum = (s: { word: (name: string) => string }): number =>
      [1, 0.6, 0.3].reduce((total, weight, i) => total + weight * (worth.get(s.word(`w${i}`)) ?? 0), 0);
    return ownProblem(id, ps, s => sum(s) + 2 * square(s.u('lr') - c), { noise: 0.03 });
  },
  'in-steps': (id, n) => {
    const ps = [
      int('width', 8, 512),
      stepped('batch', 16, 256, 16),
      int('layers', 2, 9),
      stepped('drop', 0, 0.5, 0.05),
    ];
    return ownProblem(id, ps, bowl(several(4, n), [1.5, 1, 1, 0.5], names(ps)), { noise: 0.02 });
  },
  quantized: (id, n) => {
    const ps = [
      logStepped('lr', 0.001, 1, 0.001),
      spec('shift', { distribution: 'q_normal', mu: 0, sigma: 10, q: 2 }, value => (Number(value) + 20) / 40),
      spec('share', { distribution: 'q_beta', a: 2, b: 3, q: 0.05 }, Number),
      spec(
        'scale',
        { distribution: 'q_log_normal', mu: 2, sigma: 0.7, q: 1 },
        value => (Math.log(Math.max(Number(value), 0.5)) - 0.6) / 2.8,
      ),
      bell('bias'),
    ];
    return ownProblem(id, ps, bowl(several(5, n, 0.25, 0.7), [1.5, 1, 1, 0.7, 0.7], names(ps)), { noise: 0.02 });
  },
  groups: (id, n) => {
    const ps = [
      grouped('optimizer', [log('lr'), values('name', ['adam', 'sgd', 'lion'])]),
      grouped('model', [int('layers', 1, 12), lin('dropout', 0, 0.6)]),
      lin('mix'),
    ];
    const [c, base] = [several(4, n), new Map(['adam', 'sgd', 'lion'].map(each => [each, n(0, 0.3)]))];
    const of = ['optimizer.lr', 'model.layers', 'model.dropout', 'mix'];
    return ownProblem(id, ps, s => bowl(c, [2, 1, 0.7, 0.5], of)(s) + (base.get(s.word('optimizer.name')) ?? 0));
  },
  accuracy: (id, n) => {
    const ps = [log('lr'), lin('dropout'), int('layers', 1, 10), values('act', ['relu', 'gelu', 'tanh'])];
    const [c, base] = [several(3, n), new Map(['relu', 'gelu', 'tanh'].map(each => [each, n(0, 0.2)]))];
    const loss = bowl(c, [3, 1, 0.6], names(ps).slice(0, 3));
    return ownProblem(id, ps, s => -0.97 * Math.exp(-loss(s) - (base.get(s.word('act')) ?? 0)), {
      goal: 'maximize',
      noise: 0.01,
    });
  },
  'two-of-five-fail': (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), int('layers', 1, 10)];
    return ownProblem(id, ps, bowl(several(3, n), [2, 1, 0.6], names(ps)), {
      noise: 0.02,
      crash: 0.4,
      first: v === 0 ? 40 : 60,
    });
  },
  ties: (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), lin('mix'), int('layers', 1, 8)];
    const loss = bowl(several(4, n), [2, 1, 0.7, 0.4], names(ps));
    return ownProblem(id, ps, s => Math.round(loss(s) * (v === 0 ? 20 : 10)) / (v === 0 ? 20 : 10), { noise: 0 });
  },
  'one-idle': (id, n) => {
    const ps = [log('lr'), lin('dropout'), log('wd', 1e-7, 1e-2), lin('idle'), values('idle_word', ['a', 'b', 'c'])];
    return ownProblem(id, ps, bowl(several(3, n), [2, 1, 0.6], names(ps).slice(0, 3)), { noise: 0.02 });
  },
  'in-a-corner': (id, _n, v) => {
    const ps = [lin('dropout'), lin('mix'), lin('keep'), lin('share')];
    const ends = v === 0 ? [0, 0, 1, 1] : [0, 1, 0, 0];
    return ownProblem(id, ps, bowl(ends, [1.5, 1, 0.7, 0.4], names(ps)), { noise: 0.02 });
  },
  infinite: (id, n, v) => {
    const ps = [log('lr'), lin('dropout'), int('layers', 1, 10)];
    const c = several(3, n, 0.2, 0.6);
    return ownProblem(id, ps, bowl(c, [2, 1, 0.6], names(ps)), {
      noise: 0.02,
      infinite: s => s.u('lr') > (c[0] ?? 0) + (v === 0 ? 0.25 : 0.12),
    });
  },
  constants: (id, n) => {
    const ps = [constant('epochs', 3), log('lr'), constant('name', 'resnet'), lin('dropout'), constant('none', null)];
    return ownProblem(id, ps, bowl(several(2, n), [2, 1], ['lr', 'dropout']), { noise: 0.02 });
  },
};
