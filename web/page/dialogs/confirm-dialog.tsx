/** Asks before something is replaced. */

import {useEffect, useRef} from 'preact/hooks';

interface Props {
    title: string;
    text: string;
    refuse: string;
    agree: string;
    onAgree(): void;
    onCancel(): void;
}

export function ConfirmDialog({title, text, refuse, agree, onAgree, onCancel}: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => dialog.current!.showModal(), []);
    return (
        <dialog ref={dialog} class="dialog" aria-labelledby="confirm-title" onClose={onCancel}>
            <h2 id="confirm-title">{title}</h2>
            <p>{text}</p>
            <p class="dialog-actions">
                <button type="button" class="quiet" onClick={() => dialog.current!.close()}>
                    {refuse}
                </button>
                <button type="button" class="button danger" onClick={onAgree}>
                    {agree}
                </button>
            </p>
        </dialog>
    );
}
