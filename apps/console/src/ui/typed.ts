/** The instant of what a field for day and hour holds, at the office. */
export const toInstant = (text: string): string => new Date(`${text}:00+07:00`).toISOString();

/** Lines of a text as a list, without empty ones. */
export const toItems = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
