import type { TaskRow } from './taskRows.ts';

/** What can be chosen; each is a parameter of the address, so that any combination can be shared. */
export const filterNames = ['plan', 'group', 'agency', 'time', 'article'] as const;
export type TaskFilter = Partial<Record<(typeof filterNames)[number], string>>;

/** The choices of an address. `'?plan=kh-bac-ninh-2026&x=1' => { plan: 'kh-bac-ninh-2026' }` */
export function readFilter(query: string): TaskFilter {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(filterNames.flatMap((name) => { const value = parameters.get(name); return value === null || value === '' ? [] : [[name, value]]; }));
}

/** The tasks that meet every choice, in their order. */
export const filterTasks = (rows: readonly TaskRow[], { plan, group, agency, time, article }: TaskFilter): TaskRow[] =>
  rows.filter((row) =>
    (plan === undefined || row.plan === plan) &&
    (group === undefined || row.group === group) &&
    (agency === undefined || row.leads.some(({ id }) => id === agency)) &&
    (time === undefined || row.times.includes(time)) &&
    (article === undefined || row.articles.includes(Number(article))));

const cell = (text: string): string => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Tasks as CSV (RFC 4180) with a byte order mark. */
export const tasksCsv = (rows: readonly TaskRow[], headings: readonly string[], origin: string): string =>
  `\ufeff${[headings, ...rows.map((row) => [row.title, row.plan, row.leads.map(({ name }) => name).join('; '), row.deadlines.join('; '), row.articles.join('; '), `${origin}${row.href}`])].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;

/** Makes the form of the tasks page a live filter; without JavaScript the page keeps its links to plans, agencies and months. */
export function startTaskFilter(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('#loc-viec')!;
  const status = document.getElementById('so-viec')!;
  const list = document.getElementById('cac-viec')!;
  const download = document.getElementById('tai-csv') as HTMLButtonElement;
  const words = JSON.parse(form.dataset['words']!) as { count: string; failed: string; lead: string; headings: string[] };
  form.hidden = false;
  let rows: Promise<TaskRow[]> | undefined;
  let shown: TaskRow[] = [];

  const show = async () => {
    const filter = readFilter(location.search);
    for (const name of filterNames) (form.elements.namedItem(name) as HTMLSelectElement).value = filter[name] ?? '';
    try {
      shown = filterTasks(await (rows ??= fetch(form.dataset['rows']!).then((response) => { if (!response.ok) throw new Error(String(response.status)); return response.json() as Promise<TaskRow[]>; })), filter);
    } catch (error) {
      console.error(error);
      rows = undefined;
      status.textContent = words.failed;
      return;
    }
    status.textContent = words.count.replace('{count}', String(shown.length));
    download.hidden = shown.length === 0;
    list.replaceChildren(...shown.map((row) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = row.href;
      link.textContent = row.title;
      if (row.lang !== undefined) link.lang = link.hreflang = row.lang;
      const note = document.createElement('p');
      note.className = 'small';
      note.textContent = `${words.lead}: ${row.leads.map(({ name }) => name).join(', ')} · ${row.deadlines.join('; ')}`;
      item.append(link, note);
      return item;
    }));
  };
  const choose = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    history.pushState(null, '', chosen.length === 0 ? location.pathname : `?${new URLSearchParams(chosen)}`);
    void show();
  };
  form.addEventListener('change', choose);
  form.addEventListener('submit', (event) => { event.preventDefault(); choose(); });
  addEventListener('popstate', () => void show());
  download.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([tasksCsv(shown, words.headings, location.origin)], { type: 'text/csv;charset=utf-8' }));
    link.download = 'viec.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  void show();
}
