/**
 * What some functions and classes of Python's library do, in Python: each is named by its full name with `_` for its
 * dots. What they make is followed as if the file had them itself. `launch` holds what only the reader can do.
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
def distutils_util_strtobool(text):
    text = text.lower()
    if text in ("y", "yes", "t", "true", "on", "1"):
        return 1
    if text in ("n", "no", "f", "false", "off", "0"):
        return 0
    raise ValueError(text)
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
def itertools_zip_longest(*xss, fillvalue=None):
    xss = [list(xs) for xs in xss]
    size = max([len(xs) for xs in xss] or [0])
    return iter([tuple([xs[i] if i < len(xs) else fillvalue for xs in xss]) for i in range(size)])
def itertools_repeat(x, n):
    return iter([x] * n)
def itertools_islice(xs, *bounds):
    xs = list(xs)
    if len(bounds) == 1:
        return iter(xs[:bounds[0]])
    return iter(xs[bounds[0]:bounds[1]] if len(bounds) == 2 else xs[bounds[0]:bounds[1]:bounds[2]])
def operator_itemgetter(*keys):
    return lambda x: x[keys[0]] if len(keys) == 1 else tuple([x[key] for key in keys])
def operator_attrgetter(key):
    return lambda x: getattr(x, key)
def operator_add(a, b):
    return a + b
def operator_sub(a, b):
    return a - b
def operator_mul(a, b):
    return a * b
def operator_or_(a, b):
    return a | b
def math_factorial(n):
    made = 1
    for i in range(2, n + 1):
        made *= i
    return made
def math_comb(n, k):
    return math_factorial(n) // (math_factorial(k) * math_factorial(n - k)) if n >= k else 0
def math_gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)
def os_path_basename(path):
    return path.split("/")[-1]
def os_path_splitext(path):
    name = path.split("/")[-1]
    if "." not in name.lstrip("."):
        return path, ""
    end = "." + name.split(".")[-1]
    return path.removesuffix(end), end
class collections_Counter(dict):
    def __init__(self, *given, **named):
        self.update(*given, **named)
    def __missing__(self, key):
        return 0
    def update(self, *given, **named):
        for more in [*given, named]:
            for key in more:
                self[key] = self.get(key, 0) + (more[key] if isinstance(more, dict) else 1)
    def subtract(self, *given, **named):
        for more in [*given, named]:
            for key in more:
                self[key] = self.get(key, 0) - (more[key] if isinstance(more, dict) else 1)
    def most_common(self, n=None):
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]
    def elements(self):
        return iter([key for key, n in self.items() for i in range(n)])
    def total(self):
        return sum(self.values())
    def __pos__(self):
        return collections_Counter({key: n for key, n in self.items() if n > 0})
    def __add__(self, other):
        made = collections_Counter(self)
        made.update(other)
        return +made
    def __sub__(self, other):
        made = collections_Counter(self)
        made.subtract(other)
        return +made
def textwrap_dedent(text):
    lines = [line if line.strip() else "" for line in text.split("\\n")]
    pad = min([len(line) - len(line.lstrip(" ")) for line in lines if line] or [0])
    return "\\n".join([line[pad:] for line in lines])
class dataclasses_field:
    def __init__(self, default=..., default_factory=..., init=True, metadata={}, **rest):
        self.default, self.factory, self.init, self.metadata = default, default_factory, init, metadata
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
class File:
    def __init__(self, text, path):
        self.text, self.path = text, path
    def read(self):
        text = self.text
        self.text = ""
        return text
    def close(self):
        pass
    def __enter__(self):
        return self
    def __exit__(self, *rest):
        pass
written = []
def builtins_open(path, mode="r", *rest, **more):
    where = pathlib_Path(path)
    if "r" in mode and "+" not in mode and where.path not in written:
        return File(launch.text(where.path, where.here), where.path)
    written.append(where.path)
    return launch.unknown
def os_chdir(*rest):
    written.append(launch.unknown)
def os_rename(*rest):
    os_chdir()
def os_replace(*rest):
    os_chdir()
def os_system(*rest):
    os_chdir()
def shutil_copy(*rest):
    os_chdir()
def shutil_copyfile(*rest):
    os_chdir()
def shutil_move(*rest):
    os_chdir()
def subprocess_run(*rest, **more):
    os_chdir()
def subprocess_call(*rest, **more):
    os_chdir()
def subprocess_check_call(*rest, **more):
    os_chdir()
def json_load(file):
    return launch.opened(json.loads(file.read()), file.path)
def yaml_safe_load(file):
    return launch.opened(launch.yaml(file.read()), file.path)
def yaml_full_load(file):
    return launch.opened(launch.yaml(file.read()), file.path)
def yaml_load(file, Loader):
    return launch.opened(launch.yaml(file.read(), Loader), file.path)
class pathlib_Path:
    def __init__(self, *parts):
        self.here = getattr(parts[0], "here", False) if parts else False
        self.path = launch.path(*[getattr(part, "path", part) for part in parts])
    def __truediv__(self, other):
        return pathlib_Path(self, other)
    def joinpath(self, *others):
        return pathlib_Path(self, *others)
    @property
    def parent(self):
        made = pathlib_Path(self, "..")
        return made if self.here else launch.unknown
    def resolve(self):
        return self if self.here else launch.unknown
    def absolute(self):
        return self if self.here else launch.unknown
    def open(self, *rest, **more):
        return builtins_open(self, *rest, **more)
    def read_text(self, *rest, **more):
        return builtins_open(self).read()
    def write_text(self, *rest, **more):
        written.append(self.path)
def launch_file(path):
    made = pathlib_Path(path)
    made.here = True
    return made
def os_path_dirname(path):
    return path.parent
def os_path_abspath(path):
    return path if path.here else launch.unknown
def os_path_realpath(path):
    return path if path.here else launch.unknown
def os_path_join(path, *more):
    return pathlib_Path(path, *more) if path.here else launch.unknown
`;

/** What is followed in a program that is only read, too. */
export const FOLLOWED = /^builtins\.dict\.fromkeys$/;

/** What opens files, or names them. */
export const OPENS = new RegExp(
  String.raw`^(?:builtins\.open|json\.load|yaml\.(?:safe_|full_)?load|pathlib\.Path|launch\.file` +
    String.raw`|os\.path\.(?:dirname|abspath|realpath|join))$`,
);

/** The path of its file. */
export const LIBRARY = '(library)';

/** The name under which it has something of Python's library; undefined where it has not. */
export function preludeName(path: string): string | undefined {
  const name = path.replaceAll('.', '_');
  return [`${name}(`, `${name}:`].some(each => PRELUDE.includes(` ${each}`)) ? name : undefined;
}
