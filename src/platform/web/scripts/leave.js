// "Leave this site": covers the page at once, takes it out of the history, and goes on to /leave,
// which clears what the browser holds. Three presses of Shift within five seconds do the same.
const PRESSES = 3;
const WITHIN_MS = 5000;

export class Leave {
  constructor(link) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave(link.href);
    });
    // The strip and the hidden link both lead here; the keys are watched once.
    if (!Leave.watching) watchShift(link.href);
    Leave.watching = true;
  }
}

// A page brought back from the browser's memory would still be covered.
addEventListener('pageshow', () => document.querySelector('.oast-cover')?.remove());

function leave(to) {
  const cover = document.createElement('div');
  cover.className = 'oast-cover';
  cover.setAttribute('role', 'alert');
  cover.textContent = 'Loading';
  document.body.append(cover);
  document.title = 'Loading';
  forget();
  location.replace(to);
}

function forget() {
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {
    // Storage is closed to us here, so it holds nothing of ours.
  }
}

function watchShift(to) {
  const spoken = statusLine();
  let presses = 0;
  let alone = false;
  let timer;

  function startAgain() {
    clearTimeout(timer);
    presses = 0;
  }

  addEventListener('keydown', (event) => {
    alone = event.key === 'Shift';
    if (!alone) startAgain();
  });
  addEventListener('pointerdown', () => {
    alone = false;
  });
  addEventListener('keyup', (event) => {
    // A capital letter is Shift with another key, and does not count.
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    presses += 1;
    if (presses === PRESSES) return leave(to);
    if (presses === 1) timer = setTimeout(startAgain, WITHIN_MS);
    const left = PRESSES - presses;
    spoken.textContent = `To leave this site, press Shift ${left} more ${left === 1 ? 'time' : 'times'}`;
  });
}

function statusLine() {
  const line = document.createElement('div');
  line.className = 'nhsuk-u-visually-hidden';
  line.setAttribute('role', 'status');
  document.body.append(line);
  return line;
}
