/** Modules that on their own neither log to W&B nor read a command line or `wandb.config`. */
const QUIET = new Set(
  (
    'abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii ' +
    'bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys ' +
    'compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses ' +
    'dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno ' +
    'faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass ' +
    'gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib ' +
    'inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap ' +
    'marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath ' +
    'nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil ' +
    'platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc ' +
    'pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets ' +
    'select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 ' +
    'sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau ' +
    'symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time ' +
    'timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing ' +
    'unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref ' +
    'xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo wandb torch torchvision torchaudio torchtext ' +
    'torchdata torchmetrics numpy np pandas sklearn scipy matplotlib seaborn plotly tqdm PIL cv2 gym ' +
    'gymnasium datasets tensorflow tensorflow_datasets tensorflow_addons keras jax flax optax haiku chex ' +
    'einops timm networkx torch_geometric dgl transformers tokenizers nltk spacy gensim sentencepiece yaml ' +
    'ruamel omegaconf hydra click typer tyro absl fire simple_parsing pydantic pydantic_settings annotated_types ' +
    'typing_extensions h5py joblib psutil requests rich colorama termcolor loguru munch easydict attr attrs ' +
    'evaluate xgboost lightgbm catboost statsmodels dotenv skimage imageio albumentations kornia monai ' +
    'nibabel cupy numba sympy polars pyarrow tabulate safetensors huggingface_hub accelerate lightning ' +
    'pytorch_lightning lightning_fabric peft bitsandbytes triton apex torch_scatter torch_sparse ' +
    'torch_cluster ogb rdkit Bio librosa soundfile shap umap hdbscan faiss openml imblearn optuna toml tomli ' +
    'orjson ujson msgpack cloudpickle dill boto3 s3fs fsspec gdown git six regex ftfy sacrebleu rouge_score ' +
    'jiwer mujoco dm_control pybullet procgen minigrid pettingzoo supersuit ale_py box2d pygame thop fvcore ' +
    'rich_click ptflops torchinfo torchsummary medmnist pycocotools nvidia pynvml py3nvml GPUtil timeit setproctitle ' +
    'filelock more_itertools cycler mpl_toolkits pytz dateutil bs4 lxml openpyxl'
  ).split(' '),
);

/** Those whose ways are known. */
const PARSERS = new Set(
  'argparse optparse getopt click rich_click typer tyro absl fire hydra simple_parsing pydantic_settings'.split(' '),
);

/** Packages that read a command line, in ways that are not known here. */
const OTHER_PARSERS = new Set(
  (
    'jsonargparse docopt configargparse gin sacred tap plac cleo ml_collections hydra_zen cyclopts defopt clize ' +
    'draccus pyrallis chz datargs argh mlflow docopt_ng yacs detectron2 mmengine mmcv fairseq espnet nemo ray'
  ).split(' '),
);

/** Whether a module that is not in the workspace leaves sweeps alone: it logs nothing and reads no arguments. */
export function isQuiet(module: string): boolean {
  return QUIET.has(module.split('.')[0] ?? '');
}

/** Whether a module is a parser of command lines that is not known here. */
export function isOtherParser(module: string): boolean {
  return OTHER_PARSERS.has(module.split('.')[0] ?? '');
}

/** Whether a module reads command lines where a program asks it to. */
export function isParser(module: string): boolean {
  return PARSERS.has(module.split('.')[0] ?? '');
}
