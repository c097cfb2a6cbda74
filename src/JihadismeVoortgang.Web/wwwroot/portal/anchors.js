// A link into a page (#stand-van-zaken) is followed when the place is there: a page shows what it is about after it was read, and
// by then the browser has given up. Who does something meanwhile is left where they are.
(() => {
  let waiting = null;

  function stop() {
    waiting?.disconnect();
    waiting = null;
  }

  function goTo(place) {
    stop();
    if (!place.hasAttribute('tabindex') && place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }

  /** @param {string} hash As in an address. */
  function follow(hash) {
    stop();
    const id = decodeURIComponent(hash.slice(1));
    if (!id) return;
    const look = () => {
      const place = document.getElementById(id);
      if (place) goTo(place);
    };
    waiting = new MutationObserver(look);
    waiting.observe(document.body, { childList: true, subtree: true });
  }

  for (const doing of ['keydown', 'pointerdown', 'wheel', 'touchstart']) addEventListener(doing, stop, { capture: true, passive: true });

  // Within one page the browser jumps by itself; to another page Blazor goes without loading it.
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank') return;
    if (link.origin === location.origin && link.pathname !== location.pathname) follow(link.hash);
  });
  follow(location.hash);
})();
