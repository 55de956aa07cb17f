/* The few words in which the desk's scripts speak of the page. */
export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => root.querySelectorAll(selector);
export const show = (element, shown) => { element.hidden = !shown; };
