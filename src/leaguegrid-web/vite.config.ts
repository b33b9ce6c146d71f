import { defineConfig } from 'vitest/config';

const server = 'http://localhost:5080';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    outDir: '../LeagueGrid.Server/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // A strict Content-Security-Policy forbids data: URIs and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': server,
      '/hubs': { target: server, ws: true },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
