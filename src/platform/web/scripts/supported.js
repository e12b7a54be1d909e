// A plain script, run before the page is drawn: conditional questions start folded only where
// modules run. If any script then fails to come, everything is unfolded again.
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
  addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLScriptElement) {
        document.body.classList.remove('nhsuk-frontend-supported');
      }
    },
    true,
  );
}
