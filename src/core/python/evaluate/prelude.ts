/**
 * What some functions and classes of Python's library do, in Python: each is named by its full name with `_` for its
 * dots. What they make is followed as if the file had them itself.
 */
export const PRELUDE = `
def builtins_map(f, *xs):
    return (f(*x) for x in zip(*xs))
def builtins_filter(f, xs):
    return (x for x in xs if (f(x) if f else x))
def builtins_divmod(a, b):
    return a // b, a % b
def builtins_dict_fromkeys(keys, value=None):
    return {key: value for key in keys}
def functools_reduce(f, xs, *first):
    rest = [*first, *xs]
    made = rest.pop(0)
    for x in rest:
        made = f(made, x)
    return made
def itertools_accumulate(xs, f=lambda a, b: a + b):
    made = []
    for x in xs:
        made.append(f(made[-1], x) if made else x)
    return iter(made)
def itertools_chain_from_iterable(xss):
    return (x for xs in xss for x in xs)
def itertools_combinations(xs, n):
    xs = list(xs)
    if n == 0:
        return iter([()])
    return iter([(x, *rest) for i, x in enumerate(xs) for rest in itertools_combinations(xs[i + 1:], n - 1)])
def itertools_permutations(xs, n=None):
    xs = list(xs)
    n = len(xs) if n is None else n
    if n == 0:
        return iter([()])
    return iter([(x, *rest) for i, x in enumerate(xs) for rest in itertools_permutations(xs[:i] + xs[i + 1:], n - 1)])
def itertools_repeat(x, n):
    return iter([x] * n)
def itertools_islice(xs, n):
    return iter(list(xs)[:n])
def operator_itemgetter(key):
    return lambda x: x[key]
def textwrap_dedent(text):
    lines = [line if line.strip() else "" for line in text.split("\\n")]
    pad = min([len(line) - len(line.lstrip(" ")) for line in lines if line] or [0])
    return "\\n".join([line[pad:] for line in lines])
class dataclasses_field:
    def __init__(self, default=..., default_factory=..., init=True, **rest):
        self.default, self.factory, self.init = default, default_factory, init
def collections_namedtuple(name, fields):
    fields = fields.replace(",", " ").split() if isinstance(fields, str) else list(fields)
    class Made:
        def __init__(self, *args, **named):
            for key, value in {**dict(zip(fields, args)), **named}.items():
                setattr(self, key, value)
        def _asdict(self):
            return {key: getattr(self, key) for key in fields}
        def _replace(self, **named):
            return Made(**{**self._asdict(), **named})
        def __iter__(self):
            return iter(list(self._asdict().values()))
        def __getitem__(self, at):
            return list(self)[at]
    return Made
`;
