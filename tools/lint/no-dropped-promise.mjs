// `void promise` drops what goes wrong. An action that nobody awaits goes through `act` (app/state/act.ts), which says that it did
// not happen and offers it again. What is no promise may be void.

/** @type {import('eslint').Rule.RuleModule} */
export const noDroppedPromise = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: {
      dropped:
        'What goes wrong with this promise is lost: act(() => …) of app/state/act.ts says it, or await it.',
    },
  },
  create(context) {
    const { sourceCode } = context;
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
        context.report({
          node,
          messageId: 'dropped',
          fix: (fixer) => fixer.replaceText(node, `act(() => ${sourceCode.getText(node.argument)})`),
        });
      },
    };
  },
};
