// A button that prints. `data-print="secret"` also prints the secret, this once; without it a
// secret is left off the paper. The button is hidden until this script is here to serve it.
export class Print {
  constructor(button) {
    button.hidden = false;
    button.addEventListener('click', () => print(button.dataset.print === 'secret'));
  }
}

function print(withSecret) {
  document.body.classList.toggle('oast-print-secret', withSecret);
  addEventListener('afterprint', () => document.body.classList.remove('oast-print-secret'), {
    once: true,
  });
  window.print();
}
