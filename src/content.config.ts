import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { proseHead } from './lib/readProse.ts';

/** Prose pages only; entries in YAML are read by lib/readContent.ts, which reports every problem at once. */
export const collections = {
  prose: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: proseHead,
  }),
};
