import { childrenOf, type PyNode } from '../syntax/parse.ts';
import { sourceOf, type Machine } from './machine.ts';
import { chosenClauses } from './patterns.ts';
import { truthOf } from './truth.ts';
import type { Scope } from './value.ts';

/** The blocks of an `if` or `match` that Python may take; undefined for other statements. */
export function choiceOf(machine: Machine, node: PyNode, scope: Scope): (readonly PyNode[])[] | undefined {
  if (node.name === 'IfStatement') return chosen(machine, node, scope);
  if (node.name !== 'MatchStatement') return undefined;
  const { clauses, isLast } = chosenClauses(machine, node, scope);
  const blocks = clauses.map(clause => statementsOf(clause.getChild('Body') ?? undefined));
  return isLast ? blocks : [...blocks, []];
}

/** The blocks of an `if` that Python may take: one where the conditions are known. */
function chosen(machine: Machine, node: PyNode, scope: Scope): (readonly PyNode[])[] {
  const children = childrenOf(node);
  const blocks: (readonly PyNode[])[] = [];
  for (const [index, word] of children.entries()) {
    if (word.name === 'else') return [...blocks, statementsOf(children[index + 1])];
    if (word.name !== 'if' && word.name !== 'elif') continue;
    const body = children.findIndex((child, at) => at > index && child.name === 'Body');
    const truth = truthOf(machine.evaluateAll(children.slice(index + 1, body), scope));
    if (truth !== false) blocks.push(statementsOf(children[body]));
    if (truth === true) return blocks;
  }
  return [...blocks, []];
}

/** True where a block may end by more than its last statement; one that only raises is not left otherwise. */
export function mayLeave(block: readonly PyNode[]): boolean {
  const plain = block.at(-1)?.name === 'RaiseStatement' ? block.slice(0, -1) : block;
  return plain.some(statement => {
    let leaves = false;
    statement.cursor().iterate(({ name }) => {
      leaves ||= /^(?:Return|Raise|Break|Continue)Statement$/.test(name);
      return !leaves && !/^(?:FunctionDefinition|LambdaExpression|ClassDefinition)$/.test(name);
    });
    return leaves;
  });
}

/** The statements of a body; those that share a line apart. */
export function statementsOf(body: PyNode | undefined): PyNode[] {
  return (body ? childrenOf(body) : [])
    .filter(({ name }) => name !== ':' && name !== ';')
    .flatMap(each => (each.name === 'StatementGroup' ? statementsOf(each) : [each]));
}

/** `sys.exit()`, `exit()`: nothing follows. */
export function isExit(machine: Machine, node: PyNode): boolean {
  return /^(?:sys\.exit|os\._exit|exit|quit)\s*\(/.test(sourceOf(machine, node));
}

const ENDS_WELL = new RegExp(
  String.raw`\b(?:exit|quit)\s*\((?!\s*(?:code\s*=\s*)?(?:-?[1-9]|[rbf]?["']))` +
    String.raw`|\braise\s+(?:\w+\.)*(?:System)?Exit\b(?!\s*\(\s*(?:code\s*=\s*)?(?:-?[1-9]|[rbf]?["']))`,
);

/** Whether a statement may end the program as if nothing were wrong: `sys.exit()`. */
export function endsWell(source: string): boolean {
  return ENDS_WELL.test(source);
}
