import type { Words } from '../vi/index.js';

export const shell: Words['shell'] = {
  product: 'Liên Thông',
  skip: 'Skip to content',
  navigation: 'Main navigation',
  signOut: 'Sign out',
  language: 'Tiếng Việt',
  theme: { light: 'Light', dark: 'Dark', system: 'As the device' },
  role: {
    clerk: 'One-stop clerk',
    head: 'Head of office',
    officer: 'Agency officer',
    postal: 'Postal worker',
    operator: 'Operator',
    portal: 'Portal system',
  },
  live: { on: 'Live', off: 'Connection lost, reconnecting…' },
  loading: 'Loading…',
  retry: 'Try again',
  saved: 'Recorded',
  restored: 'What you had typed before the page was loaded again is here.',
  signedOut: {
    title: 'Signed out',
    body: 'The session on this machine has ended.',
    again: 'Sign in',
    track: 'Are you a citizen? Track a dossier',
    why: {
      'auth/sign-in-failed': 'Signing in failed. Please start again.',
      'auth/not-assigned':
        'You signed in, but your account has no role here yet. Ask your administrator for a role and an office.',
    },
  },
  expired: {
    title: 'Your session has ended',
    body: 'Everything you typed is still on the screen. Sign in again in a new window, then go on.',
    again: 'Sign in again',
    waiting: 'Waiting for you to sign in in the new window…',
  },
  trouble: {
    title: 'This page failed',
    body: 'Nothing that was recorded or typed is lost. Load the page again and go on; if it fails again, tell the operators.',
    reload: 'Load again',
  },
  outdated: {
    title: 'The system was just updated',
    body: 'This page is of the version before. Load it again to use the new one; what you were typing is kept.',
  },
  notFound: { title: 'No such page', body: 'The address may have changed.', home: 'Go to the first page' },
  nothingYet: {
    title: 'No screen for this role yet',
    body: 'Your role works through the API for now; its screens will follow.',
  },
};
