import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/tokens/tokens.css';
import '../ui/parts.css';
import './extranet.css';
import '@fontsource-variable/source-sans-3/wght.css';
import { newQueryClient } from '../ui/api-query.ts';
import { showAppearance } from '../ui/appearance.ts';
import { SESSION_KEY } from './gate.tsx';
import { keepShell } from './offline.ts';
import { router } from './router.tsx';

showAppearance();
const cache = newQueryClient(SESSION_KEY);

createRoot(document.getElementById('racine')!).render(<StrictMode><QueryClientProvider client={cache}><RouterProvider router={router} /></QueryClientProvider></StrictMode>);
keepShell();
