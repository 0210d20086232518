import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { nodePolyfills } from 'vite-plugin-node-polyfills';
import { leaveOut } from './build/leave-out.js';
import { licences } from './build/licences.js';

export default defineConfig({
  base: './',
  plugins: [
    leaveOut({
      'data/monomers.modern.js': `'{"root":{"nodes":[],"connections":[],"templates":[]}}'`,
      'miew-react': '() => null',
    }),
    react(),
    nodePolyfills({ protocolImports: false }),
    licences({ alsoBundled: ['indigo-ketcher'] }),
  ],
  // The full build of paper.js compiles scripts at run time and would need 'unsafe-eval'.
  resolve: { alias: { paper: 'paper/dist/paper-core' } },
  build: {
    outDir: '../target/ketcher',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    commonjsOptions: { transformMixedEsModules: true },
  },
  worker: { format: 'es' },
});
