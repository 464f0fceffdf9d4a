/** The lessons that come with the page. */

const TEXTS = import.meta.glob<string>('../../lessons/*.md', {query: '?raw', import: 'default', eager: true});

/** The way from nothing to a project stands before the ways in which it fails. */
const FIRST = '../../lessons/first-boot.md';

export const bundledLessons: readonly string[] = Object.entries(TEXTS)
    .sort(([a], [b]) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1))
    .map(([, text]) => text);
