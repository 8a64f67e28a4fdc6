export * from './database.js';
export * from './eventually.js';
export * from './walk.js';
export * from './app.js';
export * from './scripted-server.js';
export * from './kafka.js';
export * from './intervals.js';
