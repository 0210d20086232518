import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

const INTRODUCTION = `This page is Ketcher with Indigo inside, Copyright EPAM Systems, under the Apache License 2.0 (LICENSE.txt).
Their code is unchanged; the monomer library and the 3D viewer are left out.
The packages bundled with them, and their licences:
`;

/**
 * Writes THIRD-PARTY.txt (each bundled package with its licence text) and LICENSE.txt (the Apache License 2.0 of Ketcher
 * and Indigo) beside the page.
 *
 * @param {{ alsoBundled: string[] }} options packages that others carry inside, which no import shows
 */
export function licences({ alsoBundled }) {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const homes = new Set(alsoBundled.map((name) => join('node_modules', name)));
      for (const chunk of Object.values(bundle)) {
        for (const id of Object.keys(chunk.modules ?? {})) {
          const home = packageHome(id);
          if (home) {
            homes.add(home);
          }
        }
      }
      const paragraphs = new Set([...homes].map(paragraph));
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: [INTRODUCTION, ...[...paragraphs].sort()].join('\n') });
      this.emitFile({ type: 'asset', fileName: 'LICENSE.txt', source: readFileSync('node_modules/indigo-ketcher/LICENSE') });
    },
  };
}

function packageHome(id) {
  const [home] = id.replace(/^\0/, '').match(/^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/?]+/) ?? [];
  return home && existsSync(join(home, 'package.json')) ? home : null;
}

function paragraph(home) {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const texts = readdirSync(home)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(home, file), 'utf8').trim());
  return [`${'='.repeat(80)}\n${name} ${version}`, `Licence: ${license ?? 'as below'}`, `Source: ${repository?.url ?? repository ?? `https://www.npmjs.com/package/${name}`}`, '', ...texts, ''].join('\n');
}
