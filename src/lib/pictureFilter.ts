/** The group of people an address asks for; `''` is everybody. `'?nhom=cha-me-tre-em' => 'cha-me-tre-em'` */
export const readGroup = (query: string): string => new URLSearchParams(query).get('nhom') ?? '';

/** The query of a choice. `'cha-me-tre-em' => '?nhom=cha-me-tre-em'`, `'' => ''` */
export const groupQuery = (group: string): string => (group === '' ? '' : `?${new URLSearchParams({ nhom: group })}`);

/** Whether a picture is for a group. `('cha-me-tre-em nguoi-cao-tuoi', 'nguoi-cao-tuoi') => true`; every picture is for `''`. */
export const isFor = (audiences: string, group: string): boolean => group === '' || audiences.split(' ').includes(group);

/** Makes the gallery a list that can be narrowed to a group of people, with the choice in the address; without JavaScript it shows every picture. */
export function startPictureFilter(document: Document): void {
  const choice = document.getElementById('chon-nhom') as HTMLSelectElement;
  const status = document.getElementById('so-hinh')!;
  const pictures = [...document.querySelectorAll<HTMLElement>('#cac-hinh > li[data-audiences]')];
  const words = JSON.parse(status.dataset['words']!) as { count: string };

  const show = () => {
    const asked = readGroup(location.search);
    // An old link may name a group that no picture is for: then all are shown.
    const group = [...choice.options].some(({ value }) => value === asked) ? asked : '';
    choice.value = group;
    for (const picture of pictures) picture.hidden = !isFor(picture.dataset['audiences']!, group);
    status.textContent = words.count.replace('{count}', String(pictures.filter(({ hidden }) => !hidden).length));
  };
  const form = choice.form!;
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  choice.addEventListener('change', () => {
    history.pushState(null, '', groupQuery(choice.value) || location.pathname);
    show();
  });
  addEventListener('popstate', show);
  show();
}
