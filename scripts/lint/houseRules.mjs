// The house's own lint rules, loaded by .oxlintrc.json: what people read is translated, commands are registered in
// one place, and lines are not too long.

/** What `l10n.t` is to be given: a string of at least two words. */
const words = /[A-Za-z]{2,} [A-Za-z]{2,}/;
/** Names under which a sentence is shown. */
const shown = new Set([
  ...['title', 'placeHolder', 'placeholder', 'prompt', 'label', 'description', 'detail', 'tooltip'],
  ...['sentence', 'summary', 'message', 'why', 'reason'],
]);
const shows = /^(show(Information|Warning|Error)Message|setStatusBarMessage)$/;

/** Whether a node is a string that is written out; `needsWords` leaves out single words, which can be ids. */
function isWrittenOut(node, needsWords) {
  if (node?.type === 'Literal') return !needsWords || (typeof node.value === 'string' && words.test(node.value));
  if (node?.type !== 'TemplateLiteral') return false;
  return !needsWords || node.quasis.some(({ value }) => words.test(value.raw));
}

const noUntranslated = {
  create(context) {
    const check = (node, needsWords) => {
      if (isWrittenOut(node, needsWords)) context.report({ node, message: 'People read this: put it into l10n.t.' });
    };
    return {
      CallExpression(node) {
        if (shows.test(node.callee.property?.name ?? '')) check(node.arguments[0], false);
      },
      NewExpression(node) {
        if (node.callee.name === 'CommandError') check(node.arguments[0], false);
      },
      Property(node) {
        if (shown.has(node.key.name)) check(node.value, true);
      },
      AssignmentExpression(node) {
        if (shown.has(node.left.property?.name)) check(node.right, true);
      },
    };
  },
};

const registerByRecipe = {
  create: context => ({
    MemberExpression(node) {
      if (node.object.property?.name !== 'commands' || !/^register.*Command$/.test(node.property.name ?? '')) return;
      context.report({
        node,
        message: 'A command is registered by src/vscode/ui/registerCommand.ts, which tells its failures.',
      });
    },
  }),
};

const COLUMNS = 120;

/** The formatter breaks neither comments nor strings. */
const columns = {
  create: context => ({
    Program(node) {
      context.sourceCode.lines.forEach((line, index) => {
        if (line.length > COLUMNS)
          context.report({
            node,
            loc: { start: { line: index + 1, column: COLUMNS }, end: { line: index + 1, column: line.length } },
            message: `A line has at most ${COLUMNS} columns.`,
          });
      });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: { columns, 'no-untranslated': noUntranslated, 'register-by-recipe': registerByRecipe },
};
