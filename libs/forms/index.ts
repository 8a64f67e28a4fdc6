export * from './blocks.js';
export * from './letterhead.js';
export * from './local-text.js';
export * from './paper-line.js';
export * from './render-pdf.js';
export * from './sheet.js';
export * from './sheet-table.js';
export * from './render-workbook.js';
