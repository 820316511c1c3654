"""A search space for W&B's Optuna scheduler, written as a program (define-by-run).

The scheduler calls `objective` to get the parameters of the next run. Nothing is trained here: the function must
return within 2 seconds. Choices can depend on earlier choices, which YAML cannot express. The `parameters` of the
sweep file are ignored.

The scheduler downloads this file as an artifact of type "optuna". Upload it with the command
"Launch Sweeps: Upload Optuna Search Space", which then names it in a sweep file, or with

    wandb artifact put --type optuna --name ENTITY/PROJECT/search-space search_space.py

and name both in the sweep file:

    scheduler:
      job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest
      settings:
        optuna_source: ENTITY/PROJECT/search-space:latest
        optuna_source_filename: search_space.py
"""

import optuna


def objective(trial: optuna.Trial) -> None:
    """Suggest a value for each parameter, by the name that the training script reads from its configuration."""
    optimizer = trial.suggest_categorical("optimizer", ["adam", "sgd"])
    trial.suggest_float("learning_rate", 1e-5, 1e-1, log=True)
    if optimizer == "sgd":
        trial.suggest_float("momentum", 0.0, 0.99)
    layers = trial.suggest_int("layers", 1, 3)
    for layer in range(layers):
        trial.suggest_int(f"units_{layer}", 16, 256, log=True)


def sampler() -> optuna.samplers.BaseSampler:
    """Optional: how values are suggested. The default is `scheduler.settings.sampler` of the sweep file."""
    return optuna.samplers.TPESampler(n_startup_trials=10)


def pruner() -> optuna.pruners.BasePruner:
    """Optional: which runs end early. The default is `scheduler.settings.pruner` of the sweep file."""
    return optuna.pruners.MedianPruner(n_warmup_steps=5)
