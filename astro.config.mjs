import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  integrations: [mdx()],
  // 'jsx', the default, drops the blank between two inline elements and glues Vietnamese syllables together.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  // Highlighting writes style attributes, which a content security policy forbids; there is no code to colour.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // What reads pages aloud is one file for hundreds of pages, fetched once; other scripts are small and stay in theirs.
      assetsInlineLimit: (file) => (file.includes('Listen') ? false : undefined),
      // Older phones do not know the range syntax of media queries that newer targets are given.
      cssTarget: ['chrome87', 'firefox78', 'safari14'],
      rolldownOptions: {
        // One such warning for every MDX file, about a directive that Astro itself writes.
        onLog: (level, log, next) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
        },
      },
    },
  },
});
