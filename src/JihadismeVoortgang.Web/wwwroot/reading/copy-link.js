// Beside each permanent link: a button that copies it. Without this script the link itself is there to copy.
for (const link of document.querySelectorAll("a[data-permanent]")) {
  if (!navigator.clipboard) break; // only over https
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.className = "copy-link";
  button.textContent = "Kopieer link";
  said.setAttribute("role", "status");
  said.className = "copied";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.href);
      said.textContent = "Gekopieerd";
    } catch {
      said.textContent = "Kopiëren mag niet van uw browser; kopieer de link zelf";
    }
  });
  link.after(" ", button, " ", said);
}
