"""Runs the client's commands, each in a fork of a process that has imported it: the import takes seconds, a fork none.

Reads a line of JSON a command from standard input: `args`, `env`, `cwd`, and `out`, the file that takes what it prints.
The arguments `run-file PATH` run a Python file, in which only `wandb.sweep` is the client's own: nothing is trained.
Writes a line when its process has started, `id` and `pid`, and one when it has ended, `id` and `code`.
"""

import json
import os
import runpy
import sys
import threading
from unittest import mock

import wandb.cli.cli


def child(ask):
    out = os.open(ask["out"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.environ.clear()
    os.environ.update(ask["env"])
    os.chdir(ask["cwd"])
    if ask["args"][0] == "run-file":
        run_file(ask["args"][1])
        os._exit(0)
    sys.argv = ["wandb", *ask["args"]]
    sys.exit(wandb.cli.cli.cli())


def run_file(path):
    wandb.agent = wandb.init = wandb.log = wandb.login = mock.MagicMock()
    sys.argv = [path]
    sys.path.insert(0, os.path.dirname(path))
    # IPython's last value: in the code of notebooks it stands for what a command gives.
    runpy.run_path(path, init_globals={"_": None}, run_name="__main__")


def report(ask, pid):
    _, status = os.waitpid(pid, 0)
    print(json.dumps({"id": ask["id"], "code": os.waitstatus_to_exitcode(status)}), flush=True)


for line in sys.stdin:
    asked = json.loads(line)
    forked = os.fork()
    if forked == 0:
        os.setsid()
        child(asked)
    print(json.dumps({"id": asked["id"], "pid": forked}), flush=True)
    threading.Thread(target=report, args=(asked, forked), daemon=True).start()
