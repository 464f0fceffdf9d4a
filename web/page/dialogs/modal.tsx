/** A dialog before everything else. Once it is gone, the focus is where it was before. */

import type {ComponentChildren} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';

interface Props {
    class: string;
    /** The id of the element that names it. */
    labelledBy: string;
    /** Called when its reader closes it, by Escape too. */
    onClose(): void;
    children: ComponentChildren;
}

export function Modal({class: classes, labelledBy, onClose, children}: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    const latest = useRef(onClose);
    latest.current = onClose;
    // Not an effect after the next paint: what is typed from now on is meant for the dialog.
    useLayoutEffect(() => {
        const shown = dialog.current!;
        const close = () => latest.current();
        shown.addEventListener('close', close);
        shown.showModal();
        return () => {
            shown.removeEventListener('close', close);
            // Only a dialog that is closed gives the focus back.
            shown.close();
        };
    }, []);
    return (
        <dialog ref={dialog} class={classes} aria-labelledby={labelledBy}>
            {children}
        </dialog>
    );
}
