/** A project as one text, and as a zip. */

import {strToU8, zipSync} from 'fflate';

type Texts = Readonly<Record<string, string>>;

const LANGUAGES: Readonly<Record<string, string>> = {py: 'python', toml: 'toml', txt: 'text', md: 'markdown', json: 'json', sql: 'sql', html: 'html'};

/** For a forum or a mail: every file in a fence that nothing in it closes. */
export function asMarkdown(files: Texts, link: string): string {
    const parts = Object.entries(files).map(([path, text]) => {
        const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
        const fence = '`'.repeat(longest + 1);
        const ending = path.slice(path.lastIndexOf('.') + 1);
        return `\`${path}\`\n\n${fence}${LANGUAGES[ending] ?? ''}\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${fence}\n`;
    });
    return [...parts, `[Open it in Firstboot](${link})\n`].join('\n');
}

export function asZip(files: Texts): Uint8Array<ArrayBuffer> {
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))) as Uint8Array<ArrayBuffer>;
}
