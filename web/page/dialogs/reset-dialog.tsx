/** Asks before the learner's files give way to the lesson's. */

import {useEffect, useRef} from 'preact/hooks';

interface Props {
    onReset(): void;
    onCancel(): void;
}

export function ResetDialog({onReset, onCancel}: Props) {
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => dialog.current!.showModal(), []);
    return (
        <dialog ref={dialog} class="dialog" aria-labelledby="reset-title" onClose={onCancel}>
            <h2 id="reset-title">Go back to the lesson’s project?</h2>
            <p>Your files are replaced by it. You can undo this until you close the page.</p>
            <p class="dialog-actions">
                <button type="button" class="quiet" onClick={() => dialog.current!.close()}>
                    Keep my files
                </button>
                <button type="button" class="button danger" onClick={onReset}>
                    Replace them
                </button>
            </p>
        </dialog>
    );
}
