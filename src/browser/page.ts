/** What runs in the reader's browser: views, filters, sorting and folding. Without it everything is there, unfiltered. */
document.documentElement.classList.add('js');
