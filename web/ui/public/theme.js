// Runs before the first paint, so that neither colours nor row heights jump. Kept apart because the page's policy forbids inline scripts.
(function () {
  var root = document.documentElement;
  var kept = {};
  try { kept = JSON.parse(localStorage.getItem('mitoyen.appearance') || '{}') || {}; } catch { kept = {}; }
  var dark = kept.theme === 'dark' || (kept.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-theme', dark ? 'dark' : 'light');
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  var roomy = root.getAttribute('data-face') === 'extranet' || matchMedia('(pointer: coarse)').matches;
  root.setAttribute('data-density', roomy || kept.density === 'aeree' ? 'aeree' : 'serree');
})();
