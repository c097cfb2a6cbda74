// Asks the browser for a passkey, or to make one, and sends its answer with the form it belongs to.
// The server made the question and judges the answer; without this script the form has a sentence instead of a button.
const cancelled = 'Er is geen passkey gebruikt. Probeer het opnieuw, of kies een andere manier.';
const known = 'Dit apparaat heeft al een passkey voor uw account.';

async function answer(form) {
  const options = JSON.parse(form.dataset.options);
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('[data-passkey-button]');
  const note = form.querySelector('[data-passkey-note]');
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue; // http, or an old browser

  button.hidden = false;
  note.textContent = '';
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    note.textContent = '';
    try {
      form.querySelector('[data-passkey-credential]').value = JSON.stringify(await answer(form));
      form.submit();
    } catch (refused) {
      note.textContent = refused.name === 'InvalidStateError' ? known : cancelled;
      button.disabled = false;
    }
  });
}
