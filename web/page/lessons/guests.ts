/** Lessons that somebody brings: a file that is chosen or dropped, or an address that a link names. */

import {useEffect, useState} from 'preact/hooks';
import type {LessonFault} from '../../engine/lessons.js';
import {useWindowEvent} from '../hooks.js';
import type {Library} from './library.js';
import {lessonAddress, parameter} from './route.js';

const MOST_BYTES = 1024 * 1024;

export interface Guests {
    /** Why what was brought is no lesson. */
    faults: readonly LessonFault[];
    /** An address that waits for its reader's consent. */
    asked: string | null;
    agree(): void;
    refuse(): void;
    openFile(file: File): void;
}

/** `onFaults` is called when there is something to tell. */
export function useGuests(library: Library, go: (address: string) => void, onFaults: () => void): Guests {
    const [faults, setFaults] = useState<readonly LessonFault[]>([]);
    const [asked, setAsked] = useState(() => parameter('lesson-url'));
    useWindowEvent('hashchange', () => setAsked(parameter('lesson-url')));

    const take = async (text: string, source: string) => {
        const taken = await library.add(text, source);
        if ('volume' in taken) {
            setFaults([]);
            go(lessonAddress(taken.volume.lesson.id));
        } else {
            setFaults(taken.faults);
            onFaults();
        }
    };
    const fail = (message: string) => {
        setFaults([{line: 1, message}]);
        onFaults();
    };
    const openFile = (file: File) => {
        if (file.size > MOST_BYTES) {
            fail('The file is larger than 1 MB.');
        } else {
            void file.text().then((text) => take(text, `the file ${file.name}`));
        }
    };
    useEffect(() => {
        const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault();
        window.addEventListener('dragover', over);
        return () => window.removeEventListener('dragover', over);
    }, []);
    useWindowEvent('drop', (event) => {
        const file = [...(event.dataTransfer?.files ?? [])].find(({name}) => name.endsWith('.md'));
        if (file) {
            event.preventDefault();
            openFile(file);
        }
    });

    return {
        faults,
        asked,
        agree() {
            const address = asked!;
            setAsked(null);
            // Without cookies: whoever hosts the lesson learns no more than that it is read.
            fetch(new URL(address, document.baseURI), {credentials: 'omit', referrerPolicy: 'no-referrer'})
                .then((response) => (response.ok ? response.text() : Promise.reject(new Error(`the host says ${response.status}`))))
                .then((text) => take(text, new URL(address, document.baseURI).href))
                .catch((fault: unknown) => fail(`It could not be fetched: ${fault instanceof Error ? fault.message : String(fault)}`));
        },
        refuse() {
            setAsked(null);
            go('');
        },
        openFile,
    };
}
