// Brings to a page only the scripts that it holds parts for. Every part works without its script.
const NHSUK = './nhsuk/components';

const PARTS = [
  ['[data-module="oast-leave"]', './leave.js', 'Leave'],
  ['[data-module="oast-print"]', './print.js', 'Print'],
  [
    '[data-module="nhsuk-error-summary"]',
    `${NHSUK}/error-summary/error-summary.mjs`,
    'ErrorSummary',
  ],
  ['[data-module="nhsuk-radios"]:has([data-aria-controls])', './radios.js', 'Radios'],
  [
    '[data-module="nhsuk-checkboxes"]:has([data-aria-controls], [data-behaviour])',
    `${NHSUK}/checkboxes/checkboxes.mjs`,
    'Checkboxes',
  ],
  [
    '[data-module="nhsuk-character-count"]',
    `${NHSUK}/character-count/character-count.mjs`,
    'CharacterCount',
  ],
  [
    '[data-module="nhsuk-button"]:is([data-prevent-double-click], a)',
    `${NHSUK}/button/button.mjs`,
    'Button',
  ],
];

for (const [selector, file, name] of PARTS) void bring(selector, file, name);

async function bring(selector, file, name) {
  const roots = document.querySelectorAll(selector);
  if (roots.length === 0) return;
  try {
    const { [name]: Part } = await import(file);
    for (const root of roots) new Part(root);
  } catch (fault) {
    // Without its script a conditional question must not stay folded away.
    console.error(fault);
    document.body.classList.remove('nhsuk-frontend-supported');
  }
}
