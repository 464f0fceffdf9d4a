/** Asks before something is replaced. */

import {Modal} from './modal.js';

interface Props {
    title: string;
    text: string;
    refuse: string;
    agree: string;
    onAgree(): void;
    onCancel(): void;
}

export function ConfirmDialog({title, text, refuse, agree, onAgree, onCancel}: Props) {
    return (
        <Modal class="dialog" labelledBy="confirm-title" onClose={onCancel}>
            <h2 id="confirm-title">{title}</h2>
            <p>{text}</p>
            <p class="dialog-actions">
                <button type="button" class="quiet" onClick={onCancel}>
                    {refuse}
                </button>
                <button type="button" class="button danger" onClick={onAgree}>
                    {agree}
                </button>
            </p>
        </Modal>
    );
}
