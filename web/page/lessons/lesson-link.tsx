/** From an error to the step that explains it. */

import {useContext} from 'preact/hooks';
import {createContext} from 'preact';
import {explanationOf, type Volume} from './library.js';
import {lessonAddress} from './route.js';

/** The lessons to look in, and the step that is open already. */
export const LessonsContext = createContext<{volumes: readonly Volume[]; open: string | null}>({volumes: [], open: null});

export function LessonLink({text}: {text: string}) {
    const {volumes, open} = useContext(LessonsContext);
    const found = explanationOf(volumes, text);
    if (!found) {
        return null;
    }
    const address = lessonAddress(found.lesson.id, found.step.id);
    if (address === open) {
        return null;
    }
    return (
        <p class="lesson-link">
            <a href={address}>Why does it fail? “{found.step.title}”</a>
        </p>
    );
}
