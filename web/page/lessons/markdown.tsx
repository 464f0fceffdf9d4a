/** A lesson's prose. Whoever wrote it is a stranger: what is shown of it can do nothing but be read. */

import DOMPurify from 'dompurify';
import {Marked} from 'marked';
import {useLayoutEffect, useRef} from 'preact/hooks';
import {lessonAddress} from './route.js';

/** HTML in a lesson is left out before anything parses it; what gets past that is left to DOMPurify. */
const marked = new Marked({async: false, renderer: {html: () => ''}});

/** No pictures, which would be fetched from somewhere, and nothing that acts or could pass for a part of the page. */
const SANITIZING = {
    ALLOWED_TAGS: ['a', 'blockquote', 'br', 'code', 'del', 'em', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
    ALLOWED_ATTR: ['href'],
    ALLOWED_URI_REGEXP: /^(?:https?:|lesson:|#)/i,
    RETURN_DOM_FRAGMENT: true,
} as const;

interface Props {
    text: string;
    /** The lesson that the text is from. */
    lesson: string;
    language: string;
}

export function Markdown({text, lesson, language}: Props) {
    const place = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => place.current!.replaceChildren(render(text, lesson)), [text, lesson]);
    return <div class="lesson-prose" lang={language} ref={place} />;
}

function render(text: string, lesson: string): DocumentFragment {
    const fragment = DOMPurify.sanitize(marked.parse(text, {async: false}), {...SANITIZING, ALLOWED_TAGS: [...SANITIZING.ALLOWED_TAGS], ALLOWED_ATTR: [...SANITIZING.ALLOWED_ATTR]});
    for (const link of fragment.querySelectorAll('a')) {
        lead(link, link.getAttribute('href') ?? '', lesson);
    }
    for (const code of fragment.querySelectorAll('pre')) {
        // It may be wider than its place, and is then scrolled by keys as well.
        code.tabIndex = 0;
    }
    return fragment;
}

/** Where a link of a lesson leads: to a step, or away in a tab of its own that knows nothing of this one. */
function lead(link: HTMLAnchorElement, target: string, lesson: string): void {
    const [, other, , step] = /^lesson:([^/]*)(\/(.*))?$/i.exec(target) ?? [];
    if (target.startsWith('#')) {
        link.href = lessonAddress(lesson, target.slice(1));
    } else if (other !== undefined) {
        link.href = lessonAddress(other, step);
    } else {
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
    }
}
