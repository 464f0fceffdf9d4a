/** A part of the picture, with its heading. */

import type {ComponentChildren} from 'preact';

interface Props {
    id: string;
    title: string;
    /** A few words beside the title, such as a count. */
    aside?: ComponentChildren;
    children: ComponentChildren;
}

export function Section({id, title, aside, children}: Props) {
    return (
        <section id={id} class="section" aria-labelledby={`${id}-title`}>
            <header class="section-head">
                <h2 id={`${id}-title`}>{title}</h2>
                {aside !== undefined && <span class="aside">{aside}</span>}
            </header>
            {children}
        </section>
    );
}
