import { Radios as NhsRadios } from './nhsuk/components/radios/radios.mjs';

// ARIA has no `aria-expanded` for a radio, and screen readers do not say it there.
export class Radios extends NhsRadios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute('aria-expanded');
  }
}
