/* global document */
/** Lets the reader see what becomes of the page when one partner's server is out of order. */
const finder = /** @type {Element} */ (document.querySelector('leadership-offer-finder'));
const box = /** @type {HTMLInputElement} */ (document.querySelector('#switch'));
const told = /** @type {Element} */ (document.querySelector('#told'));
const label = /** @type {HTMLElement} */ (box.closest('label'));

// Without script there is nothing to switch.
label.hidden = false;

box.addEventListener('change', () => {
  finder.setAttribute('feed', `../feeds/county/${box.checked ? 'feed' : 'trust-is-down'}.json`);
  told.textContent = box.checked
    ? 'The trust’s offers are back in their places.'
    : 'The trust’s feed can’t be read now. All others stay; the line below the list says whose offers are missing.';
});
