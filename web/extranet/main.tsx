import { createRoot } from 'react-dom/client';
import '../ui/tokens/tokens.css';

createRoot(document.getElementById('racine')!).render(<main><h1>Espace client</h1></main>);
