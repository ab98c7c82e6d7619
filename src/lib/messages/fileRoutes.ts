import { locales } from '../locales.ts';
import { localeParam } from '../paths.ts';
import { getSite } from '../site.ts';
import { messageFiles } from './topicForms.ts';

/**
 * What Astro's `getStaticPaths` returns for the files of one kind below `/tin-nhan/<topic>/` or `/do-vui/<topic>/`, in every language that
 * has the topic. The ending stands in the route's own name, so that `astro dev` serves them too.
 */
export function messageFileRoutes(folder: 'tin-nhan' | 'do-vui', ending: '.txt' | '.csv') {
  const site = getSite();
  return locales.flatMap((locale) =>
    [...site.content.topics].filter(([, { words }]) => words[locale] !== undefined).flatMap(([topic]) =>
      messageFiles(site, topic, locale)
        .filter(({ path }) => path.split('/').at(-3) === folder && path.endsWith(ending))
        .map(({ path, text }) => ({ params: { locale: localeParam(locale), topic, file: path.slice(path.lastIndexOf('/') + 1, -ending.length) }, props: { text } })),
    ),
  );
}

/** The file of such a route. */
export const respondWithFile = (props: Record<string, unknown>): Response => new Response((props as { text: string }).text);
