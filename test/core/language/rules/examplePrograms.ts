// The programs that the examples of rules start.

const HEAD = 'import argparse\nimport wandb\np = argparse.ArgumentParser()\n';
const TAIL = 'args = p.parse_args()\nrun = wandb.init(config=args)\nrun.log({"loss": args.lr, "val_loss": 0.1})\n';

const PROGRAMS: Readonly<Record<string, string>> = {
  'options.py': `${HEAD}p.add_argument("--lr", type=float, default=0.1)
p.add_argument("--amp", action="store_true")
p.add_argument("--optimizer", choices=["adam", "sgd"], default="sgd")
p.add_argument("--bn", type=bool, default=True)
p.add_argument("--norm", default="batch")
g = p.add_mutually_exclusive_group()
g.add_argument("--steps", type=int)
g.add_argument("--epochs", type=int)
${TAIL}`,
  'epochs.py': `${HEAD}p.add_argument("--lr", type=float, default=0.1)
args = p.parse_args()
run = wandb.init(config=args)
for epoch in range(10):
    run.log({"loss": args.lr})
run.log({"final_loss": args.lr})
`,
  'needs.py': `${HEAD}p.add_argument("--lr", type=float, default=0.1)
p.add_argument("--data", required=True)
${TAIL}`,
  'config.py': `import wandb
run = wandb.init(config={"lr": 0.1, "batch_size": 32})
run.log({"loss": run.config.lr * run.config.batch_size})
`,
  'needs_config.py': `import wandb
run = wandb.init()
run.log({"loss": run.config.lr * run.config["width"]})
`,
};

/** The source of a program of the examples; undefined where it is not one of them. */
export function exampleProgram(path: string): string | undefined {
  return PROGRAMS[path];
}
