// @ts-nocheck: the page's very first words, as they are; kept below 1 kB by a test.
/*
 * Before anything is painted: the theme, the language, and whether the address or a stored choice asks for something else than
 * the build drew (then it stays hidden until the application has drawn its own). Clicks on figures that come before the
 * application are kept for it. Keys as in src/state/preferences.ts, src/state/codec.ts and src/ui/theme.ts.
 */
{
  const { documentElement: html } = document;
  // Its second call stands behind the page's content: on a phone the row of views is already where it will be.
  const here = document.querySelector('.rl-nav [aria-current]');
  const row = here?.closest('ul');
  if (row) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  const asked = new URLSearchParams(location.search);
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('rongmei-ledger')) || {};
    if (localStorage.getItem('rongmei-ledger-patterns') === '1') html.dataset.other = 'marks';
  } catch {}
  const theme = asked.get('theme') || kept.theme;
  if (theme === 'dark' || theme === 'light') html.dataset.theme = theme;
  for (const key of asked.keys()) if (!/^(f|k|theme|lang)$/.test(key)) html.dataset.other = 'view';
  if ((asked.get('lang') || kept.lang) === 'en') {
    html.lang = 'en';
    html.dataset.other = 'lang';
  }
  if (!row)
    addEventListener('click', ({ target }) => {
      const figure = target.closest?.('[data-f]');
      if (figure && html.dataset.shown === undefined) html.dataset.clicked = figure.dataset.f;
    });
}
