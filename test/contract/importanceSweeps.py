"""Makes up sweeps and says what matters in them by SciPy, Optuna and scikit-learn: `SEED COUNT`, a JSON list out."""

import json
import math
import sys
import warnings

import numpy as np
import optuna
import scipy.stats
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution
from sklearn.ensemble import RandomForestRegressor

warnings.simplefilter("ignore")
optuna.logging.set_verbosity(optuna.logging.CRITICAL)
rng = np.random.default_rng(int(sys.argv[1]))


def digits(values):
    return [float(f"{value:.6g}") for value in values]


def ranged(make, low, high, **more):
    """Optuna's distribution over the bounds and what was seen outside of them."""
    return lambda seen: make(min(low, *seen), max(high, *seen), **more)


def uniform(runs):
    low = float(rng.integers(-5, 5))
    high = low + float(rng.integers(1, 9))
    parameter = {"distribution": "uniform", "min": low, "max": high}
    return parameter, digits(rng.uniform(low, high, runs)), ranged(FloatDistribution, low, high)


def log_uniform_values(runs):
    low, high = 10.0 ** rng.integers(-8, -3), 10.0 ** rng.integers(-2, 1)
    parameter = {"distribution": "log_uniform_values", "min": low, "max": high}
    values = digits(np.exp(rng.uniform(np.log(low), np.log(high), runs)))
    return parameter, values, ranged(FloatDistribution, low, high, log=True)


def log_uniform(runs):
    parameter = {"distribution": "log_uniform", "min": -9.0, "max": -1.0}
    values = digits(np.exp(rng.uniform(-9, -1, runs)))
    return parameter, values, ranged(FloatDistribution, math.exp(-9), math.exp(-1), log=True)


def int_uniform(runs):
    low = int(rng.integers(0, 20))
    high = low + int(rng.integers(1, 400))
    values = [int(value) for value in rng.integers(low, high + 1, runs)]
    return {"min": low, "max": high}, values, ranged(IntDistribution, low, high)


def q_uniform(runs):
    q = float(rng.choice([0.05, 0.1, 0.25, 2.0]))
    low, high = (float(f"{q * step:.10g}") for step in np.cumsum(rng.integers(2, 90, 2)))
    values = [float(f"{round(value / q) * q:.10g}") for value in rng.uniform(low, high, runs)]
    parameter = {"distribution": "q_uniform", "min": low, "max": high, "q": q}
    return parameter, values, lambda seen: FloatDistribution(low, high, step=q)


def q_log_uniform_values(runs):
    high = int(rng.choice([64, 300, 1024]))
    values = [round(value) for value in np.exp(rng.uniform(0, np.log(high), runs))]
    parameter = {"distribution": "q_log_uniform_values", "min": 1, "max": high, "q": 1}
    return parameter, values, ranged(IntDistribution, 1, high, log=True)


def beta(runs):
    a, b = digits(rng.uniform(0.5, 5, 2))
    parameter = {"distribution": "beta", "a": a, "b": b}
    return parameter, digits(rng.beta(a, b, runs)), lambda seen: FloatDistribution(0, 1)


def normal(runs):
    parameter = {"distribution": "normal", "mu": 1, "sigma": 2}
    return parameter, digits(rng.normal(1, 2, runs)), lambda seen: FloatDistribution(min(seen), max(seen))


def log_normal(runs):
    parameter = {"distribution": "log_normal", "mu": 0, "sigma": 2}
    values = digits(np.exp(rng.normal(0, 2, runs)))
    return parameter, values, lambda seen: FloatDistribution(min(seen), max(seen), log=True)


def listed(choices):
    def draw(runs):
        values = [choices[i] for i in rng.integers(0, len(choices), runs)]
        return {"values": choices}, values, lambda seen: CategoricalDistribution(choices)

    return draw


FORMS = [
    uniform,
    log_uniform_values,
    log_uniform,
    int_uniform,
    q_uniform,
    q_log_uniform_values,
    beta,
    normal,
    log_normal,
    listed(["adam", "sgd"]),
    listed(["sgd", "lion", "adam", "lamb"]),
    listed([16, 32, 64, 128]),
    listed([True, False]),
]


def codes(column):
    """A column as numbers: ranks, or 0/1 columns of its texts; a missing value is below all, or a text of its own."""
    if any(isinstance(value, str) for value in column):
        return [[float(value == text) for value in column] for text in sorted(set(column), key=str)]
    order = sorted({value for value in column if value is not None})
    return [[-1.0 if value is None else float(order.index(value)) for value in column]]


def metric_of(columns, runs):
    metric = np.zeros(runs)
    for column in columns:
        place = scipy.stats.rankdata(sum((i + 1) * np.array(side) for i, side in enumerate(codes(column)))) / runs
        metric += rng.exponential() ** 2 * np.sin(rng.uniform(0.5, 4) * place + rng.uniform(0, 3))
    return digits(metric + rng.normal(0, 0.2 * metric.std() + 0.01, runs))


def correlation(function, column, metric):
    pairs = [(value, y) for value, y in zip(column, metric) if value is not None]
    values, ys = [value for value, _ in pairs], [y for _, y in pairs]
    if len(pairs) < 3 or len(set(ys)) < 2:
        return None
    sides = [[float(value) for value in values]] if not isinstance(values[0], str) else codes(values)
    found = None
    for side in sides[1:] if len(sides) == 2 else sides:
        r = float(function(side, ys)[0]) if len(set(side)) > 1 else None
        if r is not None and (found is None or abs(r) > abs(found) + 1e-12):
            found = r
    return found


def ped_anova(columns, distributions, metric, goal, quantile):
    study = optuna.create_study(direction=goal)
    for run, value in enumerate(metric):
        params = {name: column[run] for name, column in columns.items() if column[run] is not None}
        own = {name: distributions[name] for name in params}
        study.add_trial(optuna.create_trial(params=params, distributions=own, value=value))
    evaluator = optuna.importance.PedAnovaImportanceEvaluator(target_quantile=quantile)
    found = optuna.importance.get_param_importances(study, evaluator=evaluator)
    return {name: found.get(name) for name in columns}


def forest(columns, metric):
    sides = [(name, side) for name, column in columns.items() for side in codes(column)]
    matrix = np.array([side for _, side in sides]).T
    rows = []
    for seed in range(5):
        gains = RandomForestRegressor(random_state=seed).fit(matrix, metric).feature_importances_
        rows.append([sum(gain for gain, (owner, _) in zip(gains, sides) if owner == name) for name in columns])
    mean, sd = np.mean(rows, axis=0), np.std(rows, axis=0, ddof=1)
    return {"mean": dict(zip(columns, mean.tolist())), "sd": dict(zip(columns, sd.tolist()))}


def sweep(number):
    runs, goal = int(rng.choice([25, 40, 80, 150, 300])), str(rng.choice(["minimize", "maximize"]))
    columns, space, distributions = {}, {}, {}
    for i in range(int(rng.integers(1, 8))):
        space[f"p{i}"], values, distribution = FORMS[int(rng.integers(len(FORMS)))](runs)
        if rng.random() < 0.2:
            values = [None if rng.random() < 0.3 else value for value in values]
        columns[f"p{i}"] = values
        distributions[f"p{i}"] = distribution([value for value in values if value is not None])
    metric = metric_of(columns.values(), runs)
    return {
        "id": f"made up {number}",
        "goal": goal,
        "parameters": columns,
        "metric": metric,
        "space": space,
        "used": runs,
        "pearson": {name: correlation(scipy.stats.pearsonr, column, metric) for name, column in columns.items()},
        "spearman": {name: correlation(scipy.stats.spearmanr, column, metric) for name, column in columns.items()},
        "pedAnova": ped_anova(columns, distributions, metric, goal, 0.1),
        "pedAnova25": ped_anova(columns, distributions, metric, goal, 0.25),
        "forest": forest(columns, metric),
    }


json.dump([sweep(number) for number in range(int(sys.argv[2]))], sys.stdout)
