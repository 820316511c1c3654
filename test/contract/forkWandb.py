"""Runs the client's commands, each in a fork of a process that has imported it: the import takes seconds, a fork none.

Reads a line of JSON a command from standard input: `args`, `env`, `cwd`, and `out`, the file that takes what it prints.
Writes a line when its process has started, `id` and `pid`, and one when it has ended, `id` and `code`.
"""

import json
import os
import sys
import threading

import wandb.cli.cli


def child(ask):
    out = os.open(ask["out"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.environ.clear()
    os.environ.update(ask["env"])
    os.chdir(ask["cwd"])
    sys.argv = ["wandb", *ask["args"]]
    sys.exit(wandb.cli.cli.cli())


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
