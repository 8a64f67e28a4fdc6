/** What an office works by: procedures, organisation, calendars, circulars. */
export const OFFICE_DATA = Symbol('OFFICE_DATA');

/** Where citizens follow a dossier. */
export const TRACKING_URL = Symbol('TRACKING_URL');

/** Where files are kept, and the bytes the largest may have. */
export const PAPER_PLACES = Symbol('PAPER_PLACES');
export const LARGEST_PAPER = Symbol('LARGEST_PAPER');
