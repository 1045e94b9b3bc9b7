import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noDroppedPromise } from './tools/lint/no-dropped-promise.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'kernels/dist/', 'kernels/wasm/', 'test-results/', 'playwright-report/', '**/*.mjs'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['app/tsconfig.json', 'kernels/tsconfig.json', 'tools/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Data never becomes markup: build elements with React or d3.' },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='addEventListener'][arguments.0.value='wheel'], JSXAttribute[name.name='onWheel']",
          message: 'The wheel is turned into steps in one place: useWheelSteps (app/ui/use-wheel-steps.ts).',
        },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    // Below state a promise is the caller's, who awaits it; the engine answers for its own.
    ignores: ['**/*.test.{ts,tsx}', 'app/{testing,engine,image,late}/**'],
    plugins: { house: { rules: { 'no-dropped-promise': noDroppedPromise } } },
    rules: { 'house/no-dropped-promise': 'error' },
  },
  { files: ['app/ui/use-wheel-steps.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
