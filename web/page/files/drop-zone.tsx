/** The whole page takes files that are dropped on it. */

import {useState} from 'preact/hooks';
import {useWindowEvent} from '../hooks.js';
import {type Incoming, readDropped} from './incoming.js';

interface Props {
    /** A Markdown file that was dropped alone. */
    onLesson(file: File): void;
    onFiles(incoming: Promise<Incoming>): void;
}

export function DropZone({onLesson, onFiles}: Props) {
    const [above, setAbove] = useState(false);
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    // While the event comes down to the editor, which would take a file for text to insert.
    useWindowEvent('dragover', (event) => {
        if (bringsFiles(event)) {
            event.preventDefault();
            setAbove(true);
        }
    });
    // Only what leaves the window has nothing that it goes to.
    useWindowEvent('dragleave', (event) => event.relatedTarget === null && setAbove(false));
    useWindowEvent(
        'drop',
        (event) => {
            if (!bringsFiles(event)) {
                return;
            }
            event.preventDefault();
            event.stopPropagation();
            setAbove(false);
            const {files} = event.dataTransfer!;
            const [only] = files;
            if (files.length === 1 && only!.name.endsWith('.md')) {
                onLesson(only!);
            } else {
                onFiles(readDropped(event.dataTransfer!));
            }
        },
        true,
    );
    return above ? (
        <div class="drop-veil" aria-hidden="true">
            <p>
                <strong>Drop it here.</strong> A project’s folder or zip, single files for this project, or a lesson (.md). Nothing leaves this page.
            </p>
        </div>
    ) : null;
}
