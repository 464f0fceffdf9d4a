/** Brings a project of the learner's own onto the page. */

import {Modal} from '../dialogs/modal.js';
import {FileButton} from '../parts/file-button.js';
import {type Incoming, readChosen} from './incoming.js';

interface Props {
    onFiles(incoming: Promise<Incoming>): void;
    /** Back to the project that the page came with; null where a lesson has a way back of its own. */
    onReset: (() => void) | null;
    onClose(): void;
}

export function OpenDialog({onFiles, onReset, onClose}: Props) {
    const take = (files: readonly File[]) => {
        onFiles(readChosen(files));
        onClose();
    };
    return (
        <Modal class="dialog open" labelledBy="open-title" onClose={onClose}>
            <h2 id="open-title">Open a project of yours</h2>
            <p>It is read in this page and goes nowhere. You can undo it.</p>
            <p class="dialog-choices">
                <FileButton class="button" folder onFiles={take}>
                    Choose a folder
                </FileButton>
                <FileButton class="button" multiple onFiles={take}>
                    Choose files or a zip
                </FileButton>
            </p>
            <p class="dialog-note">
                A folder or a zip takes the place of the project; single files are added to it. You can also drop them anywhere on the page, or paste into the editor.
            </p>
            <p class="dialog-actions">
                {onReset && (
                    <button type="button" class="quiet first" onClick={onReset}>
                        Back to the lesson’s project
                    </button>
                )}
                <button type="button" class="quiet" onClick={onClose}>
                    Close
                </button>
            </p>
        </Modal>
    );
}
