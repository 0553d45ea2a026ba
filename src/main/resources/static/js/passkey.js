// Forms that a passkey fills in: data-passkey is the address that asks, data-passkey-new marks one that makes a key.
// What the device answers goes into the field named by data-passkey-field, and the form is sent.
(function () {
  'use strict';
  var api = window.PublicKeyCredential;
  if (!api || !api.parseRequestOptionsFromJSON || !api.parseCreationOptionsFromJSON) {
    return;
  }

  function ask(form) {
    var body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    return fetch(form.dataset.passkey, { method: 'POST', body: body, credentials: 'same-origin' })
      .then(function (response) {
        if (!response.ok) {
          throw new Error(String(response.status));
        }
        return response.json();
      })
      .then(function (options) {
        return form.dataset.passkeyNew
          ? navigator.credentials.create({ publicKey: api.parseCreationOptionsFromJSON(options) })
          : navigator.credentials.get({ publicKey: api.parseRequestOptionsFromJSON(options) });
      });
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var part = form.querySelector('[data-passkey-part]');
    var failed = form.querySelector('[data-passkey-failed]');
    part.hidden = false;
    part.querySelector('button').addEventListener('click', function () {
      failed.hidden = true;
      ask(form).then(
        function (answer) {
          form.elements[form.dataset.passkeyField].value = JSON.stringify(answer.toJSON());
          form.submit();
        },
        function () {
          failed.hidden = false;
        }
      );
    });
  });
})();
