/**
 * Runs in an embedded infographic: tells the page around it how high the picture is, whenever that changes. The message has the form that
 * amp-iframe knows; `public/nhung/nhung.js` reads it on other pages. A height is no secret, so it is posted to any parent. The only thing
 * a parent can make this script do is to say the height again.
 */
let told = 0;

function tellHeight(again: boolean): void {
  const { width, height } = document.documentElement.getBoundingClientRect();
  const wanted = Math.ceil(height);
  // A frame in a closed tab has no size; its observer speaks when the tab is opened.
  if (width === 0 || wanted === 0 || (wanted === told && !again)) return;
  told = wanted;
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', id: location.pathname, height: wanted }, '*');
}

if (parent !== window) {
  new ResizeObserver(() => tellHeight(false)).observe(document.documentElement);
  addEventListener('load', () => tellHeight(true));
  document.addEventListener('visibilitychange', () => tellHeight(true));
  void document.fonts.ready.then(() => tellHeight(false));
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === parent && data?.type === 'embed-size-request') tellHeight(true);
  });
}

export {};
