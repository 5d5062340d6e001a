// The arrows of ARCHITECTURE.md (arrows.cjs), held by a checker (`npm run check`).
const { mayUse, common } = require('./arrows.cjs');
const order = Object.entries(mayUse).map(([name, uses]) => ({
  name: `${name}-may-use`, severity: 'error', from: { path: `^server/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^server/[^/]+/', pathNot: `^server/(${[name, ...uses, ...(common.includes(name) ? [] : common)].join('|')})/` },
}));
const test = '\\.test\\.tsx?$';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
module.exports = {
  forbidden: [
    ...order,
    rule('through-the-door-only', { path: '^server/([^/]+)/', pathNot: test },
      { path: '^server/[^/]+/', pathNot: ['^server/$1/', '^server/(kernel|platform)/', '^server/[^/]+/public\\.ts$', '^server/partners/[^/]+/public\\.ts$'] }),
    rule('door-faces-outward', { path: '^server/([^/]+)/', pathNot: test }, { path: '^server/$1/public\\.ts$' }),
    rule('partners-are-strangers', { path: '^server/partners/([^/]+)/', pathNot: test }, { path: '^server/partners/', pathNot: '^server/partners/$1/' }),
    rule('rules-are-pure', { path: '^server/([^/]+)/rules/', pathNot: test },
      { pathNot: ['^server/$1/(rules/|model\\.ts$|errors\\.ts$)', '^server/kernel/'] }),
    rule('access-is-pure', { path: '^server/([^/]+)/access\\.ts$' }, { pathNot: ['^server/$1/(model|errors)\\.ts$', '^server/kernel/', '^server/platform/access/'] }),
    rule('demo-is-pure', { path: '^demo/', pathNot: test }, { pathNot: ['^demo/', '^server/kernel/', '^server/[^/]+/rules/'], dependencyTypesNot: ['type-only'] }),
    rule('kernel-is-pure', { path: '^server/kernel/', pathNot: test }, { pathNot: ['^server/kernel/', '^crypto$'] }),
    rule('main-reads-modules-only', { path: '^server/(main|worker|serve|boot|modules)\\.ts$' }, { path: '^server/.+/', pathNot: ['/module\\.ts$', '^server/(kernel|platform)/'] }),
    rule('sql-lives-in-repositories', { path: '^server/', pathNot: ['/repository/', '^server/platform/', test] },
      { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] }),
    rule('http-lives-in-routes', { path: '^server/', pathNot: ['/routes/', '/module\\.ts$', '-routes\\.ts$', '^server/platform/http/', '^server/main\\.ts$', test] },
      { path: 'node_modules/fastify/', dependencyTypesNot: ['type-only'] }),
    rule('edges-go-through-use-cases', { path: '^server/[^/]+/(routes|jobs)/', pathNot: test }, { path: '^server/[^/]+/repository/' }),
    rule('inside-never-looks-outside', { path: '^server/[^/]+/(use-cases|repository|rules)/', pathNot: test }, { path: '^server/[^/]+/(routes/|jobs/|module\\.ts$)', pathNot: '^server/platform/' }),
    rule('web-calls-over-http', { path: '^web/' }, { path: '^server/' }),
    rule('two-front-doors', { path: '^web/(office|extranet)/' }, { path: '^web/(office|extranet)/', pathNot: '^web/$1/' }),
    rule('ui-knows-no-screen', { path: '^web/(ui|api)/' }, { path: '^web/(office|extranet)/' }),
    rule('product-knows-no-test', { path: '^(server|web|bin|demo)/', pathNot: [test] }, { path: ['^tests/', test] }),
    rule('sandboxes-are-strangers', { path: '^sandboxes/' }, { path: '^(server|web|bin|demo|tests)/' }),
    rule('product-knows-no-sandbox', { path: '^(server|web|bin|demo)/', pathNot: [test] }, { path: '^sandboxes/' }),
    rule('no-cycles', { pathNot: test }, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
