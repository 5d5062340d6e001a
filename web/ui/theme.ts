import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import tokens from './tokens/tokens.json' with { type: 'json' };

/** Mantine, for the office only: menus, popovers and the like wear our colours. The clients' face does without it. */
export const theme = createTheme({
  primaryColor: 'ardoise',
  primaryShade: { light: 7, dark: 3 },
  colors: tokens.scales as unknown as Record<string, MantineColorsTuple>,
  fontFamily: 'var(--m-font)',
  fontFamilyMonospace: 'var(--m-font-mono)',
  headings: { fontFamily: 'var(--m-font)', fontWeight: '650' },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: { Button: Button.extend({ defaultProps: { variant: 'default' } }) },
});

/** Mantine's own greys fail 4.5:1 in places: its variables are mapped onto our roles, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const roles = {
    '--mantine-color-body': 'var(--m-surface)',
    '--mantine-color-text': 'var(--m-text)',
    '--mantine-color-dimmed': 'var(--m-text-2)',
    '--mantine-color-placeholder': 'var(--m-text-3)',
    '--mantine-color-default': 'var(--m-surface)',
    '--mantine-color-default-hover': 'var(--m-hover)',
    '--mantine-color-default-color': 'var(--m-text)',
    '--mantine-color-default-border': 'var(--m-control)',
    '--mantine-color-error': 'var(--m-danger)',
    '--mantine-color-anchor': 'var(--m-link)',
    '--mantine-primary-color-contrast': 'var(--m-on-primary)',
  };
  return { variables: {}, light: roles, dark: roles };
};
