// Live pages: says 'entente:changed' on the body when the service recorded something, at most once
// a second. Elements with data-after ask for rows that reflect at least that position.
(() => {
  'use strict';
  const QUIET = 1000;
  let position = 0;
  let pending = null;

  function show(state) {
    const sign = document.querySelector('.live');
    if (!sign) return;
    sign.hidden = false;
    sign.dataset.state = state;
    sign.lastElementChild.textContent = state === 'on' ? 'Live' : 'Reconnecting';
  }

  function changed(event) {
    position = Math.max(position, Number(event.lastEventId) || 0);
    pending ??= setTimeout(() => {
      pending = null;
      document.body.dispatchEvent(new CustomEvent('entente:changed', { detail: { position } }));
    }, QUIET);
  }

  // EventSource reconnects by itself with the last id, but not after an error status.
  function listen(address) {
    const source = new EventSource(address);
    source.addEventListener('open', () => show('on'));
    source.addEventListener('recorded', changed);
    source.addEventListener('error', () => {
      show('off');
      if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(address), 5000);
    });
    addEventListener('pagehide', () => {
      source.close();
      addEventListener('pageshow', (shown) => {
        if (shown.persisted) resume(address);
      }, { once: true });
    }, { once: true });
  }

  // A page that the browser kept while another was shown has missed what happened meanwhile.
  function resume(address) {
    listen(address);
    document.body.dispatchEvent(new CustomEvent('entente:changed', { detail: { position } }));
  }

  document.addEventListener('htmx:configRequest', (event) => {
    if (position && event.target.closest('[data-after]')) event.detail.parameters.after = position;
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) print();
  });

  // What a script's request was refused for, in the words of the problem.
  document.addEventListener('htmx:responseError', (event) => {
    let detail = 'The request failed';
    try {
      detail = JSON.parse(event.detail.xhr.responseText).detail || detail;
    } catch { /* not a problem document */ }
    const note = document.createElement('p');
    note.className = 'toast';
    note.role = 'alert';
    note.textContent = detail;
    document.body.append(note);
    setTimeout(() => note.remove(), 6000);
  });

  const address = document.body.dataset.live;
  if (address) listen(address);
})();
