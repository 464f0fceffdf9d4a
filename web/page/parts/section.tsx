/** A part of the picture, with its heading. */

import type {ComponentChildren} from 'preact';
import {useFlash} from './use-flash.js';

interface Props {
    id: string;
    title: string;
    /** A few words beside the title, such as a count. */
    aside?: string | number;
    children: ComponentChildren;
}

export function Section({id, title, aside, children}: Props) {
    const changed = useFlash<HTMLSpanElement>(String(aside));
    return (
        <section id={id} class="section" aria-labelledby={`${id}-title`}>
            <header class="section-head">
                <h2 id={`${id}-title`}>{title}</h2>
                {aside !== undefined && (
                    <span class="aside" ref={changed}>
                        {aside}
                    </span>
                )}
            </header>
            {children}
        </section>
    );
}
