// The connection of an interactive page: what its user sees while it is gone, and how it outlives a restart.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');
  const failure = document.getElementById('blazor-error-ui');
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
        location.reload();
        break;
    }
  });

  document.getElementById('connection-retry').addEventListener('click', retry);
  document.getElementById('connection-close').addEventListener('click', () => dialog.close());

  async function retry() {
    document.removeEventListener('visibilitychange', retryWhenVisible);
    try {
      // False: the server answers, but no longer knows this page. It may still know how to make it anew.
      if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
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
        if (!await Blazor.resumeCircuit()) location.reload();
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
