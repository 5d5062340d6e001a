import { createContext, useContext, useEffect } from 'react';

/** The agency's name, last in every title; set once by the face. */
export const AgencyNameContext = createContext('');

export function useDocumentTitle(object: string, screen?: string): void {
  const agency = useContext(AgencyNameContext);
  useEffect(() => {
    document.title = titleOf(object, screen, agency);
  }, [object, screen, agency]);
}

/** "Objet — Écran — Agence", without the parts that are missing or said twice. */
function titleOf(object: string, screen: string | undefined, agency: string): string {
  return [object, screen === object ? undefined : screen, agency].filter(Boolean).join(' — ');
}
