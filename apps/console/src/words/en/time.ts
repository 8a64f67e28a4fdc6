import type { Words } from '../vi/index.js';

export const time: Words['time'] = {
  stands: 'Clock stands still',
  over: '{{count}} days overdue',
  overToday: 'Overdue today',
  never: 'Never',
  today: 'Due today',
  left: '{{count}} days left',
};
