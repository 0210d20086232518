// A form with data-passkey has the device make a passkey ("create") or prove one ("get"), as data-options says, and
// sends what the device answers. It asks when the page opens, unless it has failed before, and at each press.
const form = document.querySelector("form[data-passkey]");

if (form) {
  const failed = form.querySelector("[data-passkey-failed]");

  const answer = () => {
    const options = JSON.parse(form.dataset.options);
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  const ask = async () => {
    failed.hidden = true;
    try {
      form.elements.proof.value = JSON.stringify(await answer());
      form.submit();
    } catch {
      failed.hidden = false;
    }
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    ask();
  });
  if (failed.hidden) {
    ask();
  }
}
