"""Answers requests of `npm run space` with W&B's own engine, the package `sweeps`: JSON lines in, JSON lines out."""

import json
import math
import sys
import warnings

warnings.simplefilter("ignore")
import numpy as np
import sweeps
import yaml
from sweeps.params import HyperParameter, HyperParameterSet

np.seterr(all="ignore")
# A grid of more combinations is not asked for: the engine would list them all.
MOST = 100_000
NAMES = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


class TooLarge(Exception):
    pass


def plain(value):
    """A value as JSON has it: NaN and the infinities by their names."""
    if isinstance(value, (np.generic, np.ndarray)):
        value = value.tolist()
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def refuse_large(config):
    try:
        parameters = HyperParameterSet.from_config(config["parameters"])
    except Exception:
        return  # The engine says what is wrong.
    total = 1
    for parameter in parameters:
        settings = parameter.config
        if parameter.type == HyperParameter.CATEGORICAL:
            total *= len(settings["values"])
        elif parameter.type == HyperParameter.INT_UNIFORM:
            total *= settings["max"] - settings["min"] + 1
        elif parameter.type == HyperParameter.Q_UNIFORM:
            steps = (settings["max"] - settings["min"]) / settings["q"]
            # numpy itself refuses what is larger.
            total *= max(1, steps) if math.isfinite(steps) and steps < 2**60 else 1
        if total > MOST:
            raise TooLarge


def ppf(config, request):
    name = request["parameter"]
    parameter = HyperParameter(name, config["parameters"][name])
    answer = {"values": [plain(parameter.ppf(u)) for u in request["percentiles"]]}
    try:
        answer["cdf"] = [plain(parameter.cdf(float(x))) for x in request["x"]]
    except Exception:
        pass  # Categories have none at these places.
    return answer


def grid(config, request):
    runs = sweeps.next_runs(config, [], n=request["first"])
    return {"configs": [{name: plain(item["value"]) for name, item in run.config.items()} for run in runs if run]}


def hyperband(config, request):
    metric = config["metric"]["name"] if "name" in config["metric"] else "loss"
    histories = [
        [{} if row is None else {metric: NAMES.get(row, row)} for row in rows] for rows in request["histories"]
    ]
    starts = request["starts"]
    judged = sweeps.SweepRun(name="bands", state="running")
    sweeps.stop_runs(config, [judged])
    stopped = {}
    for tick in range(1, max(start + len(rows) for start, rows in zip(starts, histories)) + 1):
        runs = []
        for i, (start, rows) in enumerate(zip(starts, histories)):
            age = max(0, tick - start)
            state = "killed" if i in stopped else "running" if 0 < age <= len(rows) else "finished"
            runs.append(sweeps.SweepRun(name=str(i), state=state, history=rows[: stopped.get(i, age)]))
        for run in sweeps.stop_runs(config, runs):
            stopped[int(run.name)] = len(run.history)
    bands = judged.early_terminate_info["bands"]
    return {"bands": [band for band in bands if band <= 10**12], "stopped": {str(i): n for i, n in stopped.items()}}


def runs(config, _):
    sweeps.next_runs(config, [], n=1)
    if config["method"] != "grid":
        return {"runs": "infinite"}
    return {"runs": sum(1 for run in sweeps.next_runs(config, [], n=MOST + 1) if run)}


def answer(request):
    try:
        config = json.loads(json.dumps(yaml.safe_load(request["config"])))
        if config.get("method") == "grid":
            refuse_large(config)
        return {"ppf": ppf, "grid": grid, "hyperband": hyperband, "runs": runs}[request["want"]](config, request)
    except TooLarge:
        return {"large": True}
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {str(error)[:120]}"}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
