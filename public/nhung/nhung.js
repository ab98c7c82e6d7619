/* Gives each embedded infographic of this site the height it asks for. No dependency, no cookie, nothing is sent to anybody.
   A message counts only from the window of a frame whose address is below /nhung/ of the site this file came from.
   Including the file twice does no harm; frames may come later, be lazy or hidden. */
(function () {
  'use strict';
  if (!document.currentScript) return;
  var site = new URL(document.currentScript.src).origin;

  function frames() {
    return [].filter.call(document.getElementsByTagName('iframe'), function (frame) {
      return frame.src.indexOf(site + '/') === 0 && frame.src.indexOf('/nhung/') > 0;
    });
  }

  // A sandboxed frame without allow-same-origin has no origin of its own: its messages say "null".
  function originOf(frame) {
    return frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : site;
  }

  // Where the page counts borders into the height, the frame gets them on top.
  function edges(frame) {
    var style = getComputedStyle(frame);
    if (style.boxSizing !== 'border-box') return 0;
    return ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'].reduce(function (sum, edge) {
      return sum + (parseFloat(style[edge]) || 0);
    }, 0);
  }

  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'embed-size' || typeof data.height !== 'number' || !isFinite(data.height) || data.height <= 0) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow !== event.source || originOf(frame) !== event.origin) return;
      frame.style.height = Math.min(Math.max(Math.ceil(data.height), 100), 30000) + edges(frame) + 'px';
    });
  });

  // Frames that were ready before this file have spoken already: ask them again.
  frames().forEach(function (frame) {
    frame.contentWindow.postMessage({ type: 'embed-size-request' }, '*');
  });
})();
