import { sourceOf } from '../evaluate/machine.ts';
import { parametersOf } from '../evaluate/parameters.ts';
import type { PyClass, PyFunction, Value } from '../evaluate/value.ts';
import { childrenOf, insideBrackets, splitAt, type PyNode } from '../syntax/parse.ts';
import { shapeOf, type Shape } from './shapes.ts';

/** A field of a class, or a parameter of a function. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** Undefined where there is none. */
  readonly default: Value | undefined;
  readonly at: { readonly file: string; readonly offset: number };
  readonly isRest: boolean;
  /** True where a call makes the default. */
  readonly isMade?: boolean;
  /** True where it makes it from nothing: `Optim()`. */
  readonly isBare?: boolean;
  /** True of a parameter that says no type. */
  readonly isUntyped?: boolean;
  /** The class whose fields were asked for. */
  readonly of?: PyClass;
}

/** Bases that add no fields. */
const OPTION_BASES = new RegExp(
  String.raw`^(?:builtins\.object|pydantic_settings\.BaseSettings|pydantic\.BaseModel|typing\.\w+` +
    String.raw`|simple_parsing\.(?:\w+\.)*\w*Serializable)$`,
);

/** The fields of a class that are annotated, those of its bases first; undefined where a base is not seen. */
export function fieldsOf(of: PyClass, depth = 0): Field[] | undefined {
  const fields = new Map<string, Field>();
  for (const base of of.bases) {
    if (base.type === 'class') {
      const inherited = depth < 10 ? fieldsOf(base, depth + 1) : undefined;
      if (!inherited) return undefined;
      for (const field of inherited) fields.set(field.name, field);
    } else if (base.type !== 'name' || !OPTION_BASES.test(base.path)) return undefined;
  }
  const { home } = of;
  for (const statement of childrenOf(of.node.getChild('Body') ?? of.node)) {
    const [target, annotation] = statement.name === 'AssignStatement' ? childrenOf(statement) : [];
    if (target?.name !== 'VariableName' || annotation?.name !== 'TypeDef') continue;
    const name = home.text.slice(target.from, target.to);
    const isGiven = statement.getChild('AssignOp') !== null;
    const node = childrenOf(annotation).at(-1);
    if (node && /^(?:typing\.)?ClassVar\b/.test(home.text.slice(node.from, node.to))) continue;
    fields.set(name, {
      name,
      shape: shapeOf(home, node, of.scope),
      default: isGiven ? of.scope.names.get(name)?.value : undefined,
      at: { file: home.path, offset: target.from },
      isRest: false,
      isMade: isGiven && isMadeUnseen(of, childrenOf(statement).at(-1)),
      isBare: isGiven && home.text.slice(statement.from, statement.to).endsWith('()'),
    });
  }
  return [...fields.values()].map(field => ({ ...field, of }));
}

/** Whether a call makes a default that may be a library's mark. */
function isMadeUnseen({ home, scope }: PyClass, node: PyNode | undefined): boolean {
  const callee = node?.name === 'CallExpression' ? childrenOf(node)[0] : undefined;
  const of = callee && home.evaluate(callee, scope);
  return of !== undefined && of.type !== 'class' && !(of.type === 'name' && /^(?:builtins|pathlib|os)\./.test(of.path));
}

/** The parameters of a function, each with what its annotation says. */
export function signatureOf(of: PyFunction): Field[] {
  const { home, node } = of;
  const list = node.getChild('ParamList');
  const parts = list ? splitAt(insideBrackets(childrenOf(list)), ',') : [];
  return parametersOf(home, node).flatMap(({ name, kind }) => {
    const part = parts.find(nodes => nodes.some(each => each.name === 'VariableName' && sourceOf(home, each) === name));
    const target = part?.find(each => each.name === 'VariableName');
    const annotation = part?.find(each => each.name === 'TypeDef');
    if (!target) return [];
    return {
      name,
      shape: shapeOf(home, annotation && childrenOf(annotation).at(-1), of.scope),
      default: of.defaults.get(name),
      at: { file: home.path, offset: target.from },
      isRest: kind.startsWith('rest'),
      isUntyped: !annotation,
    };
  });
}
