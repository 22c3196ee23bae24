// The webapps draw their pages before their words have come and then show codes such as CREATION_DATE, after every login
// anew, because logging out clears the browser. Here the words come first.
const base = document.querySelector('base');
const language = (navigator.languages?.[0] ?? navigator.language).startsWith('de') ? 'de' : 'en';
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;

const words = await fetch(`${folder}${language}.json`);
if (words.ok) {
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await words.json());
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}
