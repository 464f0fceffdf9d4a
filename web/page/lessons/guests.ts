/** Lessons that somebody brings: a file, or an address that a link names. */

import {fetchLesson} from '#delivery';
import {useState} from 'preact/hooks';
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

    const take = async (text: string, source: string, step?: string) => {
        const taken = await library.add(text, source);
        if ('volume' in taken) {
            setFaults([]);
            go(lessonAddress(taken.volume.lesson.id, step));
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

    return {
        faults,
        asked: asked && absolute(asked),
        agree() {
            const address = absolute(asked!);
            const step = parameter('step') ?? undefined;
            setAsked(null);
            void fetchLesson(address).then((fetched) => ('text' in fetched ? take(fetched.text, address, step) : fail(`${address} could not be fetched: ${fetched.fault}.`)));
        },
        refuse() {
            setAsked(null);
            go('');
        },
        openFile,
    };
}

/** An address as the reader can judge it: whole. What is none stays as it is, and will not be fetched. */
function absolute(address: string): string {
    return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
}
