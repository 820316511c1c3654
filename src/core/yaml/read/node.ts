/**
 * The tree of a YAML text, every node with its place. Offsets count UTF-16 units from the start of the text. Python
 * source makes a tree of the same nodes (`core/sweep/python`), so that one set of rules is enough.
 */
import type { PythonOrigin, Refused } from '../../python/sweeps/origin.ts';
import type { PyValue } from '../../python/values/value.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /**
   * What is between the quotes, after escapes and folding; of a plain scalar what is resolved. Empty for an empty
   * value.
   */
  readonly text: string;
  readonly tag?: string;
  readonly anchor?: string;
  /** What it is where Python made it: nothing is resolved then. */
  readonly value?: PyValue;
}

/** A value that nobody knows without running the Python source that makes it. */
export interface UnknownNode extends Place {
  readonly kind: 'unknown';
  /** What is known of it: JSON cannot hold it, so the client refuses it. */
  readonly refused?: Refused;
  readonly tag?: undefined;
  readonly anchor?: undefined;
}

/** A value that is left out. */
export function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', style: 'plain', text: '', start: at, end: at };
}

export interface Pair {
  readonly key: YamlNode;
  /** A value left out is an empty plain scalar placed right after the colon. */
  readonly value: YamlNode;
}

/** The pairs of a mapping with merge keys. */
export interface MergedPairs {
  /** As they count in the end: of equal keys the last, in the place of the first. */
  readonly effective: readonly Pair[];
  /** As PyYAML hands them on where the mapping is merged in its turn: doubles are among them. */
  readonly all: readonly Pair[];
  /** Those of whose keys and values PyYAML makes objects, less what it makes elsewhere in the document anyway. */
  readonly constructed: readonly Pair[];
  /** How many pairs had to be kept for it. */
  readonly size: number;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  readonly flow: boolean;
  /** As written: duplicates, merge keys (`<<`) and all. */
  readonly pairs: readonly Pair[];
  /** What merge keys make of them; undefined where there is none, or one that PyYAML refuses. */
  readonly merged?: MergedPairs;
  /** True where Python may give it further keys, which are not known. */
  readonly isOpen?: true;
  readonly tag?: string;
  readonly anchor?: string;
}

export interface SeqNode extends Place {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  /** True for a tuple of Python, which becomes a list. */
  readonly isTuple?: true;
  readonly tag?: string;
  readonly anchor?: string;
}

export interface AliasNode extends Place {
  readonly kind: 'alias';
  readonly name: string;
  /** The node that the anchor names; undefined where there is none. */
  readonly target: YamlNode | undefined;
}

export type YamlNode = ScalarNode | MapNode | SeqNode | AliasNode | UnknownNode;

export interface YamlProblem extends Place {
  /** Which step of PyYAML refuses it. */
  readonly step: 'reader' | 'scanner' | 'parser' | 'composer' | 'constructor';
  /** One sentence that names the fix. */
  readonly message: string;
  /** True where YAML 1.2 readers accept it (so another YAML extension does not report it). */
  readonly onlyPyYaml: boolean;
}

export interface YamlTree {
  readonly text: string;
  /** What could be read, also of a broken text; undefined for an empty document. */
  readonly root: YamlNode | undefined;
  /** Empty exactly when PyYAML's safe_load accepts the text. The first is where PyYAML stops. */
  readonly problems: readonly YamlProblem[];
  readonly comments: readonly Place[];
  /** Offsets at which the lines start. */
  readonly lineStarts: readonly number[];
  /** The call of a Python file that the tree is the configuration of; its nodes may be anywhere in the file. */
  readonly python?: PythonOrigin;
}
