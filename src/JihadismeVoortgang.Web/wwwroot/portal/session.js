// Tells the other tabs when somebody signs out. The server refuses what they do from then on; this says so before they type more.
(() => {
  const tabs = new BroadcastChannel('portal-session');
  const dialog = document.getElementById('signed-out');

  // Told when the page gives way to the answer: only then is the session over, and not when its user chose to stay.
  document.getElementById('uitloggen').addEventListener('submit', () =>
    addEventListener('pagehide', () => tabs.postMessage('signed-out'), { once: true }));

  tabs.addEventListener('message', () => {
    if (!dialog.open) dialog.showModal();
  });
  document.getElementById('signed-out-close').addEventListener('click', () => dialog.close());
})();
