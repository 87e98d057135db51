/** Keeps a page that is served up to date. */
document.documentElement.classList.add('live');
