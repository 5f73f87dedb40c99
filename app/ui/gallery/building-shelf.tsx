import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Building } from '../trust/building.tsx';
import { buildings } from './fixtures/buildings.ts';
import { Specimen, Tray } from './specimen.tsx';

export function BuildingShelf({ words }: { words: Translator }): ReactElement {
  return (
    <Tray title="In every state">
      {buildings.map(({ id, title, facts }) => (
        <Specimen key={id} id={id} title={title}>
          <Building words={words} id={`${id}-building`} {...facts(words.language)} />
        </Specimen>
      ))}
    </Tray>
  );
}
