import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '@mantine/core/styles.layer.css';
import '../ui/tokens/tokens.css';
import '../ui/parts.css';
import '@fontsource-variable/source-sans-3/wght.css';
import { newQueryClient } from '../ui/api-query.ts';
import { showAppearance, useAppearance } from '../ui/appearance.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { SESSION_KEY } from './gate.tsx';
import { router } from './router.tsx';

showAppearance();
const cache = newQueryClient(SESSION_KEY);

function Office() {
  const { dark } = useAppearance();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={dark ? 'dark' : 'light'}>
      <QueryClientProvider client={cache}><RouterProvider router={router} /></QueryClientProvider>
    </MantineProvider>
  );
}

createRoot(document.getElementById('racine')!).render(<StrictMode><Office /></StrictMode>);
