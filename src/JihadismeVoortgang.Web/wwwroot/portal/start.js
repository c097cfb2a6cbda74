// Starts the circuit over a websocket at once. Without the usual negotiation it does not matter which node answers.
Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withUrl('_blazor', { skipNegotiation: true, transport: 1 }),

    // Twice a second at first, because most gaps are short, then for ten minutes more.
    reconnectionOptions: {
      maxRetries: 140,
      retryIntervalMilliseconds: (attempts, most) => attempts >= most ? null : attempts < 20 ? 500 : 5000,
    },
  },
});

// Blazor scrolls to a fragment of the same page, but leaves the keyboard where it was.
document.addEventListener('click', event => {
  const skip = event.target.closest?.('a.skip');
  if (!skip) return;
  event.preventDefault();
  document.getElementById(skip.hash.slice(1))?.focus();
});
