// Tells the other tabs when somebody signs out. The server refuses what they do from then on; this says so before they type more.
(() => {
  const tabs = new BroadcastChannel('portal-session');
  const dialog = document.getElementById('signed-out');

  // What could not be brought to the server stays in a tab only as long as its user is signed in.
  function forgetDrafts() {
    dispatchEvent(new Event('portal-signed-out'));
    Object.keys(sessionStorage).filter(key => key.startsWith('portal-draft:')).forEach(key => sessionStorage.removeItem(key));
  }

  // Told when the page gives way to the answer: only then is the session over, and not when its user chose to stay.
  document.getElementById('uitloggen').addEventListener('submit', () => {
    dispatchEvent(new Event('portal-signing-out')); // the last words go while the session still holds
    addEventListener('pagehide', () => {
      tabs.postMessage('signed-out');
      forgetDrafts();
    }, { once: true });
  });

  tabs.addEventListener('message', () => {
    forgetDrafts();
    if (!dialog.open) dialog.showModal();
  });
  document.getElementById('signed-out-close').addEventListener('click', () => dialog.close());
})();
