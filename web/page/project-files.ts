/** The projects that come with the page: real files, which the tests boot too. */

const LESSON = import.meta.glob<string>('../projects/lesson/**/*', {query: '?raw', import: 'default', eager: true, exhaustive: true});

/** The lesson's project, made right. */
export const lessonFiles: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(LESSON).map(([path, text]) => [path.slice('../projects/lesson/'.length), text]),
);
