"""Runs programs as the agent starts them, one parameter at a time, and tells what became of each value.

Reads a list of {"file", "sweep"} (the text of a sweep file) as JSON from standard input; prints a line of JSON for each. `wandb` is a stub that
keeps what the program hands to it, in a process of its own for each run; the libraries are real.
"""
import enum
import io
import importlib
import json
import os
import pathlib
import runpy
import sys
import tempfile
import traceback
import types

import yaml
from ownProcess import in_own_process
from wandb.sdk.launch.sweeps.utils import create_sweep_command_args

LIBRARIES = (
    "absl.app absl.flags click dataclasses fire hydra hydra.core.config_store omegaconf pydantic pydantic_settings "
    "simple_parsing typer tyro tyro.extras transformers.hf_argparser"
).split()


def plain(value):
    """A value as JSON, with what JSON has not told apart."""
    if isinstance(value, enum.Enum):
        return {"enum": [value.name, plain(value.value)]}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, pathlib.PurePath):
        return str(value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {"object": type(value).__name__}


def bag(config):
    """What `wandb.init(config=…)` makes of what it gets."""
    if config is None:
        return {}
    if hasattr(config, "items"):
        return {str(key): value for key, value in config.items()}
    if hasattr(config, "__dict__"):
        return dict(vars(config))
    return {}


def flat(config, before=""):
    found = {}
    for key, value in config.items():
        found[before + key] = value
        if isinstance(value, dict) and "enum" not in value:
            found.update(flat(value, f"{before}{key}."))
    return found


class Stub(types.ModuleType):
    """`wandb`, as a program sees it in a run of a sweep."""

    def __init__(self, sweep):
        super().__init__("wandb")
        self.given, self.read, self.logged = {}, set(), []
        stub = self

        class Config(dict):
            def __getattr__(self, name):
                return self[name]

            def __getitem__(self, name):
                stub.read.add(name)
                return super().__getitem__(name)

            def __contains__(self, name):
                stub.read.add(name)
                return super().__contains__(name)

            def get(self, name, *otherwise):
                stub.read.add(name)
                return super().get(name, *otherwise)

            def update(self, other=(), **more):
                stub.given.update(bag(other) if other else {}, **more)

        self.sweep = sweep
        self.config = Config()
        self.run = self

    def init(self, *_, config=None, **__):
        self.given.update(bag(config))
        for each in (self.given, self.sweep):
            dict.update(self.config, each)
        return self

    def log(self, row, *_, **__):
        self.logged.extend(key for key in row if key not in self.logged)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def child(file, words, sweep, out):
    folder = os.path.dirname(os.path.abspath(file))
    os.chdir(tempfile.mkdtemp())
    for name in [name for name in sys.modules if name.split(".")[0] == "wandb"]:
        del sys.modules[name]
    stub = Stub(sweep)
    sys.modules["wandb"] = stub
    sys.path.insert(0, folder)
    sys.argv = [os.path.abspath(file), *words]
    sys.stdout = sys.stderr = text = io.StringIO()
    code = 0
    try:
        runpy.run_path(os.path.abspath(file), run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        traceback.print_exc(file=text)
        code = 1
    answer = {
        "code": code,
        "config": plain(stub.given),
        "read": sorted(map(str, stub.read)),
        "logged": stub.logged,
        "text": text.getvalue()[-300:],
    }
    with os.fdopen(out, "w") as pipe:
        json.dump(answer, pipe)


def run(file, words, sweep):
    """What a run of the program hands to `wandb`, in a process of its own."""
    answer = in_own_process(child, file, words, sweep)
    answer["config"] = flat(answer["config"])
    return answer


def words_of(command, program, values):
    """The words after the program's name, as the agent writes them."""
    bags = create_sweep_command_args({"args": {name: {"value": value} for name, value in values.items()}})
    words = []
    for word in command:
        name = word[2:-1] if word.startswith("${") and word.endswith("}") else None
        if name is None:
            words.append(word)
        elif name in bags and isinstance(bags[name], list):
            words.extend(map(str, bags[name]))
        elif name in bags:
            words.append(str(bags[name]))
    return words


def same(got, value):
    if isinstance(got, dict) and "enum" in got:
        return value in got["enum"]
    if isinstance(got, list) and isinstance(value, list):
        return len(got) == len(value) and all(map(same, got, value))
    if isinstance(got, bool) or isinstance(value, bool):
        return got is value
    return got == value


def arrived(name, value, bare, result):
    """What became of a value: fine, refused, altered, unchanged (as if it was not given), lost; None: not seen."""
    if result["code"] != 0:
        return "refused"
    config, before = result["config"], bare["config"]
    if name in result["read"]:
        return "fine"
    words = [name, name.replace("-", "_"), name.replace("-", "_").split(".")[-1]]
    key = next((each for each in words if each in config), None)
    if key is not None and isinstance(config[key], dict) and "enum" not in config[key] and isinstance(value, str):
        # Which of several groups was chosen is not seen in what is in it.
        return None
    changed = [each for each in config if config.get(each) != before.get(each) and not isinstance(config[each], dict)]
    opposite = next((each for each in without_no(words) if isinstance(config.get(each), bool)), None)
    if key is None and opposite is not None and isinstance(value, bool):
        return "fine" if config[opposite] is not value else "altered"
    if key is not None and isinstance(value, dict) and config[key] == value:
        return "fine"
    if not changed and key is not None and isinstance(value, str) and config[key] == before.get(key):
        # What it was already may be what the program makes of it.
        if not isinstance(config[key], str) or config[key].lower() == value.lower():
            return "fine" if same_word(config[key], value) else None
    if not changed:
        if key is None:
            return "lost" if bare["code"] == 0 and result["config"] == before else None
        return "fine" if same(config[key], value) else "unchanged" if config[key] != str(value) else text_class(value)
    if key is None or key not in changed:
        if len(changed) != 1:
            return None
        key = changed[0]
    got = config[key]
    if isinstance(got, dict) and "object" in got:
        return None
    if same(got, value):
        return "fine"
    if isinstance(got, bool) and isinstance(value, bool) and key != name:
        return "fine"
    if isinstance(got, list) and not isinstance(value, list):
        return "fine" if len(got) != 1 or same(got[0], value) or isinstance(value, str) else "altered"
    if isinstance(value, str) and not isinstance(got, str):
        return None
    if isinstance(value, str):
        return "fine" if got.lower() == value.lower() or got in value else None
    return "altered"


def same_word(got, value):
    got = got[0] if isinstance(got, list) and len(got) == 1 else got
    return isinstance(got, str) and got.lower() == value.lower()


def without_no(names):
    return [each[3:].replace("-", "_") for each in names if each[:3] in ("no_", "no-")]


def text_class(value):
    return "fine" if isinstance(value, str) else "altered"


def tell(file, sweep):
    command = sweep["command"][3:]
    bare = run(file, words_of(command, file, {}), {})
    parameters = {}
    for name, parameter in sweep["parameters"].items():
        parameters[name] = []
        for value in parameter["values"]:
            result = run(file, words_of(command, file, {name: value}), {name: value})
            hides = bare["code"] != 0 and result["code"] != 0
            became = None if hides else arrived(name, value, bare, result)
            seen = {"value": value, "became": became, "text": result["text"] if became == "refused" else ""}
            parameters[name].append(seen | {"got": result["config"], "logged": result["logged"]})
    return {"bare": bare, "parameters": parameters}


def main():
    for name in LIBRARIES:
        importlib.import_module(name)
    for each in json.load(sys.stdin):
        print(json.dumps(tell(each["file"], yaml.safe_load(each["sweep"]))), flush=True)


main()
