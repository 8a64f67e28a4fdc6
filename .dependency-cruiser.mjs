/** Who may import whom (DESIGN §3). test/architecture.spec.ts sees every rule fail on a planted violation. */
const notSpec = '\\.(spec|contract|fixture)\\.ts$|^test/';
const lib = (name, allowed) => ({
  name: `${name}-knows-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: notSpec },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[name, ...allowed].join('|')})/` },
});

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'only-the-index-of-a-lib',
      severity: 'error',
      from: { path: '^(apps|test|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    { name: 'libs-know-no-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-know-no-other-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/hub/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-console-knows-the-api-only',
      severity: 'error',
      from: { path: '^apps/console/', pathNot: notSpec },
      to: { path: '^(libs|apps)/', pathNot: '^apps/console/' },
    },
    lib('contracts', []),
    {
      name: 'contracts-is-zod-and-nothing-else',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: notSpec },
      to: { dependencyTypes: ['core', 'npm'], path: '', pathNot: 'node_modules/zod/' },
    },
    lib('working-time', ['contracts']),
    lib('procedures', ['contracts']),
    lib('platform', ['contracts']),
    lib('messaging', ['contracts', 'platform']),
    lib('forms', []),
    lib('agency-kit', ['contracts', 'platform']),
    {
      name: 'testing-is-for-specs',
      severity: 'error',
      from: { pathNot: `${notSpec}|^libs/testing/` },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'fixtures-are-for-specs',
      severity: 'error',
      from: { pathNot: notSpec },
      to: { path: '\\.fixture\\.ts$' },
    },
    {
      name: 'domain-decides-and-knows-nothing-else',
      severity: 'error',
      from: { path: '^apps/([^/]+)/domain/', pathNot: notSpec },
      to: { pathNot: '^apps/$1/domain/|^libs/(contracts|procedures|working-time)/' },
    },
    {
      name: 'reactions-know-no-http',
      severity: 'error',
      from: { path: '^apps/([^/]+)/reactions/', pathNot: notSpec },
      to: { pathNot: '^apps/$1/(domain|store|reactions)/|^libs/(contracts|procedures|working-time|messaging)/' },
    },
    {
      name: 'stores-remember-only',
      severity: 'error',
      from: { path: '^apps/([^/]+)/store/', pathNot: notSpec },
      to: { path: '^apps/|^node_modules/@nestjs/(core|microservices|platform)', pathNot: '^apps/$1/(domain|store)/' },
    },
    {
      name: 'adapters-know-no-other-adapter',
      severity: 'error',
      from: { path: '^apps/([^/]+)/adapters/([^/]+)/' },
      to: { path: '^apps/[^/]+/adapters/[^/]+/', pathNot: '^apps/$1/adapters/$2/' },
    },
    {
      name: 'only-messaging-knows-a-broker',
      severity: 'error',
      from: { pathNot: '^libs/messaging/|^test/' },
      to: { path: '(^|/)kafkajs(/|$)' },
    },
    {
      name: 'the-sandbox-is-other-people',
      severity: 'error',
      from: { path: '^apps/sandbox/', pathNot: notSpec },
      to: { path: '^libs/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/|\\.mjs$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
