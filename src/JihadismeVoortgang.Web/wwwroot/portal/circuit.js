// The connection of an interactive page: what its user sees while it is gone, and how it outlives a restart.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');
  const failure = document.getElementById('blazor-error-ui');
  let isLeftWithoutAsking = false;
  const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  dialog.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'show':
        if (!dialog.open) dialog.showModal();
        break;
      case 'hide':
        dialog.close();
        failure.style.display = 'none'; // shown by the attempts that failed
        break;
      case 'failed':
        // A laptop that was closed comes back with the network; then its user need not press anything.
        document.addEventListener('visibilitychange', retryWhenVisible);
        break;
      case 'rejected':
        reload();
        break;
    }
  });

  // Listens before the framework does, which asks.
  addEventListener('beforeunload', event => {
    if (isLeftWithoutAsking) event.stopImmediatePropagation();
  }, { capture: true });

  // What the tab or the server keeps is offered again: then the browser need not ask whether the page may be left.
  function reload() {
    const { draft } = document.documentElement.dataset;
    isLeftWithoutAsking = draft === 'safe' || (draft && Object.keys(sessionStorage).some(key => key.startsWith('portal-draft:')));
    location.reload();
  }

  document.getElementById('connection-retry').addEventListener('click', retry);
  document.getElementById('connection-close').addEventListener('click', () => dialog.close());

  async function retry() {
    document.removeEventListener('visibilitychange', retryWhenVisible);
    try {
      // False: the server answers, but no longer knows this page. It may still know how to make it anew.
      if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) reload();
    } catch {
      document.addEventListener('visibilitychange', retryWhenVisible);
    }
  }

  function retryWhenVisible() {
    if (document.visibilityState === 'visible') retry();
  }

  // Asks until a process answers that can do its work, then goes on there with what the page held.
  async function resumeWhenReady() {
    for (let attempt = 0; ; attempt++) {
      await wait(attempt < 120 ? 500 : 5000);
      try {
        if (!(await fetch('/health/ready', { cache: 'no-store' })).ok) continue;
        if (!await Blazor.resumeCircuit()) reload();
        return;
      } catch {
        // Nobody answers yet.
      }
    }
  }

  window.portal = {
    // The server calls this before it stops. It gets its answer first: the pause closes the connection it came over.
    pauseForRestart() {
      setTimeout(async () => {
        await Blazor.pauseCircuit();
        await resumeWhenReady();
      });
    },
  };
})();
