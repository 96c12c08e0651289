/**
 * The directions of imports (ARCHITECTURE.md). `npm run check` enforces them.
 * A new exception is a line here, with its reason in the comment, never a disabled rule.
 */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-only-core',
      comment:
        'The core runs in Node and in the browser and reads the same everywhere: no package, no platform, no page.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'foundations-import-only-core',
      comment:
        'db, charts, state and i18n are independent of each other: each can be replaced alone. The one thing they share is ' +
        'the shape of the state, src/state/viewState.ts.',
      severity: 'error',
      from: { path: '^src/(db|charts|state|i18n)/' },
      to: { path: '^src/', pathNot: ['^src/(core|$1)/', '^src/state/viewState[.]ts$'] },
    },
    {
      name: 'formats-import-only-core',
      comment: 'Files are opened the same way in Node and in the page: no platform, no page.',
      severity: 'error',
      from: { path: '^src/formats/' },
      to: { path: '^src/', pathNot: '^src/(core|formats)/' },
    },
    {
      name: 'shared-parts-know-no-view',
      comment: 'ui, tables and export serve every view; only the entry and the registry know which views there are.',
      severity: 'error',
      from: { path: '^src/(ui|tables|export)/' },
      to: { path: '^src/views/[^/]+/' },
    },
    {
      name: 'no-view-imports-a-view',
      comment: 'What two views need belongs to ui, tables or charts.',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'nothing-imports-scripts-or-tests',
      comment: 'Scripts are programs, not libraries: what is shared lives in src/core.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'scripts-import-no-test',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^test/' },
    },
    {
      name: 'scripts-import-only-pure-parts',
      comment:
        'Scripts may use the core, and for prerendering the pure modules behind the views; nothing that needs a page.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/', pathNot: ['^src/(core|formats)/', '^src/(views|charts|i18n|state|db|export)/.*[.]ts$'] },
    },
    {
      name: 'one-door-to-duckdb',
      comment: 'The engine is pinned (docs/decisions/engine.md); one folder knows it. Types are free.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/db/' },
      to: { path: 'node_modules/@duckdb/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-door-to-echarts',
      comment: 'Options are plain objects; only the door draws them. Types are free.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/charts/' },
      to: { path: 'node_modules/echarts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-needs-no-node',
      comment: 'What the page loads must not need Node.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] }, // Node's own modules
    },
    {
      name: 'no-circles',
      comment: 'Types may point at each other; running code may not.',
      severity: 'error',
      from: { path: '^(src|scripts)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'all-imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[?](url|raw|worker)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
