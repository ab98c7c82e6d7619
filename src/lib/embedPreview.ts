/**
 * A code with another address of the embed in the place of the one it has. Only the frame's address is changed, never the link below it.
 * `('<iframe src="https://a/nhung/x/">', 'https://a/nhung/x/', 'https://a/nhung/x/toi/') => '<iframe src="https://a/nhung/x/toi/">'`
 */
export const withView = (code: string, from: string, to: string): string => code.replace(`src="${from}"`, `src="${to}"`);

/** Brings the box with the embed code to life: buttons that copy, the choice of colours and version, the preview's width. Without it the code can be selected. */
export function startEmbedPreview(document: Document): void {
  const box = document.querySelector<HTMLElement>('#nhung')!;
  const words = JSON.parse(box.dataset['words']!) as { copied: string; failed: string; height: string };
  const origin = box.dataset['origin']!;
  const status = document.getElementById('nhung-bao')!;
  const view = document.getElementById('nhung-ban') as HTMLSelectElement;
  const width = document.getElementById('nhung-rong') as HTMLSelectElement;
  const frame = document.getElementById('nhung-khung') as HTMLIFrameElement;
  const height = document.getElementById('nhung-cao')!;
  for (const choice of box.querySelectorAll<HTMLElement>('.choice')) choice.hidden = false;

  let shown = view.options[0]!.value;
  view.addEventListener('change', () => {
    for (const area of box.querySelectorAll('textarea')) area.value = withView(area.value, `${origin}${shown}`, `${origin}${view.value}`);
    shown = view.value;
    frame.src = shown;
  });
  width.addEventListener('change', () => { frame.width = width.value; });
  new ResizeObserver(() => {
    // The height stands in the style once the frame has said it.
    if (frame.style.height !== '') height.textContent = words.height.replace('{width}', frame.width).replace('{height}', String(frame.clientHeight));
  }).observe(frame);

  for (const button of box.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const area = document.getElementById(button.dataset['copy']!) as HTMLTextAreaElement;
      const name = document.getElementById(area.getAttribute('aria-labelledby')!)!.textContent;
      status.textContent = '';
      try {
        await navigator.clipboard.writeText(area.value);
        status.textContent = words.copied.replace('{name}', name);
      } catch {
        // No permission, or no secure address: the reader copies by hand, and the code is selected already.
        area.focus();
        area.select();
        status.textContent = words.failed;
      }
    });
  }
}
