import { useState } from 'react';
import type { components } from '../../api/generated/schema.js';
import { FilingSheet } from './filing-sheet.js';
import { Received } from './received.js';

/** One dossier after the other over the counter. */
export default function ReceivePage() {
  const [dossier, setDossier] = useState<components['schemas']['Dossier']>();
  return dossier ? (
    <Received dossier={dossier} onNext={() => setDossier(undefined)} />
  ) : (
    <FilingSheet onReceived={setDossier} />
  );
}
