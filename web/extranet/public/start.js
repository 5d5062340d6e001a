// The installed application opens here, and goes on to the agency last visited: one manifest serves every agency.
(function () {
  try {
    var path = JSON.parse(localStorage.getItem('mitoyen.start') || 'null');
    if (/^\/([\w-]+\/)?extranet$/.test(path)) location.replace(path + '/');
  } catch { /* The page's sentence says what to do. */ }
})();
