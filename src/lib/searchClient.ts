import { foldMarks, foldQuery, restoreBars } from './searchText.ts';

interface PagefindResult {
  id: string;
  data: () => Promise<{ url: string; meta: Record<string, string>; excerpt: string }>;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}
interface SearchWords {
  working: string;
  none: string;
  one: string;
  many: string;
  failed: string;
  empty: string;
}

const pageSize = 8;
const ranking = { metaWeights: { title: 5, kw: 1 } };

/**
 * Results of a query: pages with the whole phrase first, each group in Pagefind's own order.
 * Several syllables are asked for without their marks, so that "dich vu cong" and "dịch vụ công" give the same list; the phrase keeps
 * them apart from other words well enough. One syllable alone keeps its marks: "đường" should not mean "dương".
 */
export async function searchInOrder(pagefind: Pick<Pagefind, 'search'>, query: string): Promise<PagefindResult[]> {
  const plain = foldMarks(query).replaceAll('"', ' ').trim();
  if (!plain.includes(' ')) return (await pagefind.search(foldQuery(query))).results;
  const whole = new Set((await pagefind.search(`"${plain}"`)).results.map(({ id }) => id));
  const { results } = await pagefind.search(plain);
  return [...results.filter(({ id }) => whole.has(id)), ...results.filter(({ id }) => !whole.has(id))];
}

/** Turns the search page of a document into a live search over the Pagefind index; without it, the page keeps its index links. */
export function startSearch(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('main form[role=search]')!;
  const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
  const status = document.getElementById('search-status')!;
  const list = document.getElementById('search-results')!;
  const more = document.getElementById('search-more') as HTMLButtonElement;
  const words = JSON.parse(document.getElementById('search-words')!.dataset['words']!) as SearchWords;
  const say = (text: string, query: string, count: number) => {
    status.textContent = text.replace('{query}', query).replace('{count}', String(count));
  };

  let pagefind: Promise<Pagefind> | undefined;
  let current = 0;
  // The address is put together at run time so that the bundler leaves the import to the browser.
  const indexAddress = ['', 'pagefind', 'pagefind.js'].join('/');
  const load = () =>
    (pagefind ??= (import(/* @vite-ignore */ indexAddress) as Promise<Pagefind>).then(async (loaded) => {
      await loaded.options({ ranking, excerptLength: 24 });
      return loaded;
    }));

  const showMore = async (results: PagefindResult[], run: number) => {
    const shown = list.children.length;
    const next = await Promise.all(results.slice(shown, shown + pageSize).map((result) => result.data()));
    if (run !== current) return;
    for (const { url, meta, excerpt } of next) {
      const item = document.createElement('li');
      const heading = document.createElement('h2');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = restoreBars(meta['title'] ?? url);
      heading.append(link);
      const text = document.createElement('p');
      // Pagefind escapes the page's text and adds only <mark>.
      text.innerHTML = restoreBars(excerpt);
      item.append(heading, text);
      list.append(item);
    }
    more.hidden = list.children.length >= results.length;
    more.onclick = async () => {
      const first = list.children.length;
      await showMore(results, run);
      list.children[first]?.querySelector('a')?.focus();
    };
  };

  const search = async (query: string) => {
    const run = ++current;
    list.replaceChildren();
    more.hidden = true;
    if (query.trim() === '') return say(words.empty, '', 0);
    say(words.working, query, 0);
    try {
      const results = await searchInOrder(await load(), query);
      if (run !== current) return;
      await showMore(results, run);
      if (run === current) say(results.length === 0 ? words.none : results.length === 1 ? words.one : words.many, query, results.length);
    } catch (error) {
      console.error(error);
      pagefind = undefined;
      say(words.failed, query, 0);
    }
  };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    input.value = query;
    if (query !== '') void search(query);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', `?${new URLSearchParams({ q: input.value })}`);
    void search(input.value);
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}
