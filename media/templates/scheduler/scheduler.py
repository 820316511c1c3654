"""A scheduler for launch sweeps.

A launch agent starts this script when a sweep names its job under `scheduler.job`. The script then decides which
values each run of the sweep gets; the agent of the queue runs them. Works with wandb 0.28 to 0.31.

Fill in the two places marked "YOURS". Until then, it draws values at random.
"""

from __future__ import annotations

import base64
import json
import os
import random
import urllib.request
from typing import Any

import wandb
from wandb.sdk.launch.sweeps.scheduler import RunState, Scheduler, SchedulerState, SweepRun

try:  # wandb 0.29 and newer
    from wandb.sdk.launch.api import LaunchApi as Api
except ImportError:  # wandb 0.28
    from wandb.apis.internal import Api


class MyScheduler(Scheduler):
    """Draws each parameter at random. `self._sweep_config` is the sweep's YAML, `self._settings_config` its `scheduler.settings`."""

    def _choose_values(self) -> dict[str, Any] | None:
        """YOURS (1): the values of the next run, one for each parameter; None when there is nothing left to try."""
        values: dict[str, Any] = {}
        for name, parameter in (self._sweep_config.get("parameters") or {}).items():
            if "value" in parameter:
                values[name] = parameter["value"]
            elif "values" in parameter:
                values[name] = random.choice(parameter["values"])
            elif isinstance(parameter.get("min"), int) and isinstance(parameter.get("max"), int):
                values[name] = random.randint(parameter["min"], parameter["max"])
            elif "min" in parameter and "max" in parameter:
                values[name] = random.uniform(float(parameter["min"]), float(parameter["max"]))
            else:
                self.fail_sweep(f"The parameter {name} has neither value, values nor min and max.")
        return values

    def _run_ended(self, run: SweepRun, metrics: list[Any]) -> None:
        """YOURS (2): called once for each run that has ended, with the values it logged of the sweep's metric."""
        wandb.termlog(f"Run {run.id} {run.state.value}: last value {metrics[-1] if metrics else 'none'}")

    # The rest connects the scheduler to W&B; you rarely need to change it.

    _nothing_left = False

    def _get_next_sweep_run(self, worker_id: int) -> SweepRun | None:
        values = self._choose_values()
        if values is None:
            self._nothing_left = True
            self.state = SchedulerState.FLUSH_RUNS
            return None
        run_id = create_run(self._entity, self._project, self._sweep_id)
        args = {name: {"value": value} for name, value in values.items()}
        return SweepRun(id=run_id, state=RunState.PENDING, args=args, logs=[], worker_id=worker_id)

    def _cleanup_runs(self, runs_to_remove: list[str]) -> None:
        for run_id in runs_to_remove:
            metrics = self._get_metrics_from_run(run_id) if "metric" in self._sweep_config else []
            self._run_ended(self._runs[run_id], metrics)
        super()._cleanup_runs(runs_to_remove)

    def _poll(self) -> None:
        """Called every few seconds."""

    def _exit(self) -> None:
        """Called at the end, for any reason. A sweep with nothing left to try is finished, not paused."""
        if self._nothing_left and self.state == SchedulerState.FLUSH_RUNS:
            self.state = SchedulerState.COMPLETED

    def _load_state(self) -> None:
        """Called at the start: restore what `_save_state` saved, for sweeps that are resumed."""

    def _save_state(self) -> None:
        """Called at the end: save what a resumed sweep needs to continue."""


def create_run(entity: str, project: str, sweep_id: str) -> str:
    """Create a run of the sweep that waits for an agent, and return its id. wandb has no public function for this."""
    query = """
    mutation CreateSweepRun($entity: String, $project: String, $sweep: String, $state: String) {
        upsertBucket(input: {entityName: $entity, modelName: $project, sweep: $sweep, state: $state}) { bucket { id name } }
    }"""
    variables = {"entity": entity, "project": project, "sweep": sweep_id, "state": "pending"}
    key = os.environ.get("WANDB_API_KEY") or wandb.Api().api_key or ""
    request = urllib.request.Request(
        os.environ.get("WANDB_BASE_URL", "https://api.forge.coreweave.com").rstrip("/") + "/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={
            "Content-Type": "application/json",
            "Authorization": "Basic " + base64.b64encode(f"api:{key}".encode()).decode(),
        },
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise RuntimeError(f"W&B did not create a run: {answer['errors'][0].get('message')}")
    return answer["data"]["upsertBucket"]["bucket"]["name"]


def main() -> None:
    # The agent hands over the sweep in this run's configuration.
    with wandb.init(settings=wandb.Settings(disable_job_creation=True)) as run:
        config = dict(run.config)
    sweep_args = config.get("sweep_args")
    if not sweep_args:
        raise SystemExit("Not started by a launch sweep: name this script's job under `scheduler.job` in a sweep file.")
    MyScheduler(Api(), **sweep_args).start()


if __name__ == "__main__":
    main()
