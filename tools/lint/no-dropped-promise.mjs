// `void promise` drops what goes wrong. An action that nobody awaits goes through `act` (app/state/act.ts), which says that it did
// not happen and offers it again. Below the state there is nobody to tell: with the option `caught` a promise may be void whose
// failure is taken on the spot, by `catch` or by the second argument of `then`. What is no promise may be void.

/** Whether somewhere in a chain of calls what goes wrong is taken. */
function isCaught(node) {
  if (node.type === 'ChainExpression') return isCaught(node.expression);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { property, object } = node.callee;
  const takes = property.name === 'catch' || (property.name === 'then' && node.arguments.length === 2);
  return takes || isCaught(object);
}

/** @type {import('eslint').Rule.RuleModule} */
export const noDroppedPromise = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [{ enum: ['caught'] }],
    messages: {
      dropped:
        'What goes wrong with this promise is lost: act(() => …) of app/state/act.ts says it, or await it.',
      uncaught: 'What goes wrong with this promise is lost: await it, or take that with catch.',
    },
  },
  create(context) {
    const { sourceCode, options } = context;
    const mayCatch = options[0] === 'caught';
    const services = sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isPromise = (node) => {
      const type = checker.getApparentType(services.getTypeAtLocation(node));
      const types = type.isUnion() ? type.types : [type];
      return types.some((one) => one.getProperty('then') !== undefined);
    };
    return {
      'UnaryExpression[operator="void"]'(node) {
        if (!isPromise(node.argument)) return;
        if (mayCatch) {
          if (!isCaught(node.argument)) context.report({ node, messageId: 'uncaught' });
          return;
        }
        context.report({
          node,
          messageId: 'dropped',
          fix: (fixer) => fixer.replaceText(node, `act(() => ${sourceCode.getText(node.argument)})`),
        });
      },
    };
  },
};
