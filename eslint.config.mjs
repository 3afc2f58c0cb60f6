import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Who may import whom; a wrong direction is an error, not a review comment. */
function forbid(files, patterns, ignores = []) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const sdk = {
  group: ['botbuilder*', 'botframework*', '@microsoft/teams-ai*'],
  message: 'Alleen bot/teams/ kent de SDK van Teams.',
};

export default tseslint.config(
  { ignores: ['node_modules', '.data', 'artefacten', 'coverage', 'test/bench/node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Alleen bot/config.ts leest de omgeving.' },
        { object: 'Date', property: 'now', message: 'Alleen bot/clock.ts vraagt de tijd.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Alleen bot/clock.ts vraagt de tijd.',
        },
        { selector: 'TSEnumDeclaration', message: 'Gebruik een unie van teksten.' },
      ],
    },
  },
  { files: ['bot/config.ts', 'bot/clock.ts', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['bot/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  forbid(
    ['rules/**/*.ts'],
    [
      { regex: '^(?!\\./|\\.\\./)', message: 'rules/ importeert niets van buiten.' },
      { regex: '(cards|bot|test|infra)/', message: 'rules/ kent alleen zichzelf.' },
    ],
  ),
  forbid(
    ['cards/**/*.ts'],
    [
      { regex: '\\.\\./(bot|test|infra)/', message: 'cards/ kent alleen rules/.' },
      { regex: '^node:(?!fs$|path$)', message: 'cards/ raakt de wereld niet aan.' },
      sdk,
    ],
  ),
  forbid(
    ['bot/**/*.ts'],
    [{ regex: '\\.\\./(test|infra)/', message: 'bot/ kent rules/ en cards/.' }, sdk],
    ['bot/teams/**'],
  ),
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['bot/lokaal/pagina/**/*.js'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        location: 'readonly',
        localStorage: 'readonly',
        EventSource: 'readonly',
        AdaptiveCards: 'readonly',
        markdownit: 'readonly',
        setInterval: 'readonly',
        clearTimeout: 'readonly',
        matchMedia: 'readonly',
        history: 'readonly',
        URLSearchParams: 'readonly',
        requestAnimationFrame: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
);
