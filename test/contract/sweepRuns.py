"""Runs Python files and notebooks (cells in their order), and tells which sweeps they hand to `wandb.sweep`.

Reads a list of paths as JSON from standard input; prints a line of JSON for each: its calls in the order of the text, with
`"?"` for what differs between runs. `wandb` is a stub that keeps what it gets, in a process of its own for each run. A
file's lines `#: argv WORDS | WORDS` and `#: env NAME=VALUE | NAME=VALUE` say with what it is run.
"""
import copy
import io
import itertools
import json
import math
import os
import random
import re
import shutil
import sys
import tempfile
import traceback
import types
from unittest import mock

from ownProcess import in_own_process

UNKNOWN = "?"


def plain(value):
    """A value as JSON, with what JSON has not told apart."""
    if value is None or isinstance(value, (bool, int, str)) and type(value) in (bool, int, str, type(None)):
        return value
    if isinstance(value, float):
        if math.isfinite(value):
            return float(value)
        return {"$py": "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key_of(key): plain(each) for key, each in value.items()}
    if isinstance(value, (str, int)) and hasattr(value, "value"):
        return plain(value.value)
    if isinstance(value, Chance):
        return {"$py": value.number}
    return {"$py": type(value).__name__}


def key_of(key):
    return key if isinstance(key, str) else json.dumps(key)


def merged(one, other):
    """What two runs have in common."""
    if isinstance(one, dict) and isinstance(other, dict) and "$py" not in one:
        both = {key: merged(one[key], other[key]) for key in one if key in other}
        return both if one.keys() == other.keys() else {**both, UNKNOWN: UNKNOWN}
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [merged(*pair) for pair in zip(one, other)]
    return one if json.dumps(one) == json.dumps(other) else UNKNOWN


def stub(calls):
    """`wandb`, as a file sees it that makes sweeps."""

    def sweep(sweep, entity=None, project=None, prior_runs=None):
        frame = sys._getframe(1)
        config = plain(copy.deepcopy(sweep() if callable(sweep) else sweep))
        call = {"config": config, "project": plain(project or config.get("project")), "entity": plain(entity)}
        line, _, column, _ = list(frame.f_code.co_positions())[frame.f_lasti // 2]
        calls.append(([frame.f_code.co_filename, line, column], call))
        return "sweep"

    class Run(types.SimpleNamespace):
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    made = types.ModuleType("wandb")
    made.sweep, made.agent, made.log = sweep, lambda *_, **__: None, lambda *_, **__: None
    made.login = made.finish = lambda *_, **__: None
    made.init = lambda *_, **__: Run(config=Run(), log=made.log)
    made.controller = mock.MagicMock()
    made.join, made.sdk = made.finish, types.ModuleType("wandb.sdk")
    made.sdk.wandb_sweep, made.sdk.sweep = types.ModuleType("wandb.sdk.wandb_sweep"), sweep
    made.sdk.wandb_sweep.sweep = sweep
    sys.modules.update({"wandb": made, "wandb.sdk": made.sdk, "wandb.sdk.wandb_sweep": made.sdk.wandb_sweep})


class Chance:
    """What a library makes that is not there: another value in each run."""

    def __init__(self, *_, **__):
        self.number = random.random()

    def __call__(self, *_, **__):
        return Chance()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Chance()

    def __iter__(self):
        return iter([self.number])

    def __bool__(self):
        return self.number < 0.5

    def __str__(self):
        return str(self.number)


class Made(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Chance()


class Library(types.ModuleType):
    """A library that is not there: its classes can be built on, its functions called."""

    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Made(name, (Chance,), {})


def stand_ins(path):
    """Libraries that a file imports at its start and that are not installed."""
    with open(path) as file:
        text = file.read()
    for name in ("torch", "pytorch_lightning", "pytorch_lightning.loggers", "omegaconf", "pandas", "sklearn", "sklearn.metrics"):
        if re.search(rf"(?m)^(?:import|from) {name.split('.')[0]}\b", text):
            sys.modules[name] = Library(name)
    hydra = sys.modules["hydra"] = types.ModuleType("hydra")
    hydra.main = lambda **_: lambda program: lambda: program(Chance())


def tune(value):
    """A library's function, which changes what it is given."""
    parts = value if isinstance(value, (list, tuple)) else value.values() if isinstance(value, dict) else vars(value).values()
    for part in list(parts):
        if isinstance(part, (dict, list, tuple)) or hasattr(part, "__dict__"):
            tune(part)
    if isinstance(value, dict):
        value["tuned"] = {"value": 1}
    elif isinstance(value, list):
        value.append(1)
    elif not isinstance(value, tuple):
        value.tuned = True


def code_of(cell):
    """A cell's Python: lines of magics and of the shell do nothing here, what the shell answers is of no known length."""
    text = "".join(cell["source"])
    if text.startswith("%%writefile "):
        name, _, rest = text[12:].partition("\n")
        return f"with open({name!r}, 'w') as file: file.write({rest!r})"
    if re.match(r"%%(?!time|capture)", text):
        return ""
    text = re.sub(r"(?m)= *!.*$", lambda _: f"= [{random.random()}]", text)
    text = re.sub(r"(?m)^( *)(?:!|%%?[a-z]).*$", r"\1pass", text)
    return re.sub(r"(?m)^[\w.]+\?$", "pass", text)


def run_notebook(path):
    with open(path) as file:
        cells = [(at, each) for at, each in enumerate(json.load(file)["cells"]) if each["cell_type"] == "code"]
    names = {"__name__": "__main__"}
    for at, cell in cells:
        exec(compile(code_of(cell), f"{at:03}", "exec"), names)


def run_file(path):
    with open(path) as file:
        text = file.read()
    main = types.ModuleType("__main__")
    main.__file__ = os.path.join(os.getcwd(), os.path.basename(path))
    sys.modules["__main__"] = main
    exec(compile(text, "file", "exec"), main.__dict__)


def child(path, words, environment, out):
    calls = []
    # Files that it reads and modules that it imports lie beside it.
    folder = os.path.join(tempfile.mkdtemp(), "sweeps")
    shutil.copytree(os.path.dirname(path), folder)
    os.chdir(folder)
    sys.path.insert(0, folder)
    os.environ.update(environment)
    stub(calls)
    stand_ins(path)
    sys.modules["somewhere_unseen"] = unseen = types.ModuleType("somewhere_unseen")
    unseen.tune = tune
    sys.argv = [path, *words]
    sys.stdout = sys.stderr = text = io.StringIO()
    random.seed()
    failure = None
    try:
        (run_notebook if path.endswith(".ipynb") else run_file)(path)
    except BaseException:
        traceback.print_exc(file=text)
        failure = text.getvalue()[-800:]
    with os.fdopen(out, "w") as pipe:
        json.dump({"calls": calls, "failure": failure}, pipe)


def run(path, words, environment):
    answer = in_own_process(child, path, words, environment)
    if answer["failure"]:
        raise RuntimeError(f"{path}: {answer['failure']}")
    return answer["calls"]


def settings_of(path):
    """The command lines and environments that a file asks for; two runs at least, for time and chance."""
    with open(path) as file:
        lines = file.read().split("\n")
    marked = {word: line[len(word) + 4 :].split("|") for line in lines for word in ("argv", "env") if line.startswith(f"#: {word} ")}
    argv = [words.split() for words in marked.get("argv", ["", ""])]
    env = [dict(word.split("=") for word in words.split()) for words in marked.get("env", ["", ""])]
    return itertools.zip_longest(argv, env, fillvalue=argv[-1] if len(env) > len(argv) else env[-1])


def main():
    is_failed = False
    for path in json.load(sys.stdin):
        sites = {}
        for words, environment in settings_of(path):
            try:
                calls = run(path, words, environment)
            except RuntimeError as error:
                print(error, file=sys.stderr)
                calls, is_failed = [], True
            for place, call in calls:
                site = tuple(place)
                sites[site] = merged(sites[site], call) if site in sites else call
        print(json.dumps([sites[site] for site in sorted(sites)]), flush=True)
    sys.exit(is_failed)


main()
