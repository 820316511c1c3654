"""What W&B's Optuna scheduler does before and while its first runs, with the installed Optuna (docs/facts/schedulers.md).

Reads a list of the variables that the client sends (null: none) and writes, for each, null or why the scheduler fails.
"""

import json
import sys
import warnings

import optuna
import yaml

RUNS = 12
STEPS = 4


def directions_of(config, settings):
    """The objectives: the metric of the file, else those of the settings."""
    metric = config.get("metric")
    if metric:
        metrics = [(metric["goal"], metric["name"])]
    else:
        metrics = [(each.get("goal"), each.get("name")) for each in settings.get("metrics", [])]
        if not metrics or not all(goal and name for goal, name in metrics):
            raise ValueError("no metric, or one without name or goal")
    return ["minimize" if goal == "minimize" else "maximize" for goal, _ in metrics]


def made(home, given):
    return getattr(home, given["type"])(**(given.get("args") or {})) if given else None


def suggest(trial, name, given):
    """Draws one parameter, in the order in which the scheduler looks at its keys."""
    if given.get("values"):
        return trial.suggest_categorical(name, given["values"])
    if given.get("value"):
        return trial.suggest_categorical(name, [given["value"]])
    low = given.get("min")
    if not isinstance(low, (float, int)):
        raise ValueError(f"{name} is of a form that cannot be converted")
    if not given.get("max"):
        raise ValueError(f"{name} has min without max")
    log, step = given.get("log", False), given.get("step")
    if isinstance(low, float):
        return trial.suggest_float(name, low, given["max"], log=log, step=step)
    return trial.suggest_int(name, low, given["max"], log=log, **({"step": step} if step else {}))


def run(config, settings):
    directions = directions_of(config, settings)
    if settings.get("optuna_source"):
        return  # Python code decides on the rest
    study = optuna.create_study(
        directions=directions,
        pruner=made(optuna.pruners, settings.get("pruner")),
        sampler=made(optuna.samplers, settings.get("sampler")),
    )
    for number in range(RUNS):
        trial = study.ask()
        for name, given in config["parameters"].items():
            suggest(trial, name, given)
        state, values = optuna.trial.TrialState.COMPLETE, [number % 5 + at for at in range(len(directions))]
        for step in range(STEPS) if len(directions) == 1 else ():
            trial.report(values[0] + step, step)
            if trial.should_prune():
                state, values = optuna.trial.TrialState.PRUNED, None
                break
        try:
            study.tell(trial, values, state)
        except RuntimeError as error:
            if "Study.stop" in str(error):
                return  # all of a grid has been drawn
            raise


def settings_of(sent):
    spec = json.loads(json.loads(sent["launchScheduler"])["run_spec"])
    return spec["overrides"]["run_config"].get("settings") or {}


def main():
    warnings.simplefilter("ignore")
    optuna.logging.set_verbosity(optuna.logging.CRITICAL)
    answers = []
    for sent in json.load(sys.stdin):
        try:
            if sent is not None:
                run(yaml.safe_load(sent["config"]), settings_of(sent))
            answers.append(None)
        except Exception as error:
            answers.append(f"{type(error).__name__}: {error}")
    json.dump(answers, sys.stdout)


main()
