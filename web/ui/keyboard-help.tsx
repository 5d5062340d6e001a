import { Dialog } from './dialog.tsx';

export interface KeyLine {
  keys: readonly string[];
  act: string;
}

const OFFICE_KEYS: readonly KeyLine[] = [
  { keys: ['Ctrl', 'K'], act: 'Rechercher ou lancer une fonction' },
  { keys: ['/'], act: 'Filtrer la liste' },
  { keys: ['?'], act: 'Voir cette liste de touches' },
  { keys: ['G', 'puis H, E, P, L'], act: 'Aller à l’accueil, aux événements, à la publication, aux lots' },
  { keys: ['↑', '↓'], act: 'Changer de ligne dans une liste' },
  { keys: ['Espace'], act: 'Sélectionner la ligne' },
  { keys: ['Maj', '↑', '↓'], act: 'Étendre la sélection' },
  { keys: ['Ctrl', 'A'], act: 'Sélectionner toute la liste' },
  { keys: ['Entrée'], act: 'Ouvrir la ligne' },
  { keys: ['.'], act: 'Ouvrir le menu Actions de la sélection' },
  { keys: ['Ctrl', 'S'], act: 'Enregistrer le formulaire' },
  { keys: ['Échap'], act: 'Fermer ce qui est ouvert par-dessus' },
];

export function KeyboardHelp({ open, onClose, keys = OFFICE_KEYS, children }: { open: boolean; onClose: () => void; keys?: readonly KeyLine[]; children?: React.ReactNode }) {
  return (
    <Dialog open={open} title="Touches du clavier" onClose={onClose}>
      <table className="table">
        <caption className="vh">Touches et leurs effets</caption>
        <thead><tr><th scope="col">Touches</th><th scope="col">Effet</th></tr></thead>
        <tbody>
          {keys.map((line) => (
            <tr key={line.act}><td className="nowrap">{line.keys.map((key) => <kbd key={key} style={{ marginRight: 4 }}>{key}</kbd>)}</td><td>{line.act}</td></tr>
          ))}
        </tbody>
      </table>
      {children}
      <div className="acts"><button type="button" className="btn" onClick={onClose}>Fermer</button></div>
    </Dialog>
  );
}
