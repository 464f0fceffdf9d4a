/** The lessons that are at hand: those of the page, and those that were opened. */

import {useEffect, useMemo, useState} from 'preact/hooks';
import type {Lesson, LessonFault, LessonStep} from '../../engine/lessons.js';
import {isRefusal} from '../../engine/setup.js';
import type {EngineClient} from '../engine-client.js';
import {bundledLessons} from './bundled.js';
import {loadGuests, saveGuests} from './guest-storage.js';

export interface Volume {
    lesson: Lesson;
    /** As its author wrote it; the engine asks for it with each check. */
    text: string;
    /** Where it comes from; null where it came with the page. */
    source: string | null;
}

export interface Library {
    volumes: readonly Volume[];
    /** True once the page's own lessons, and those of earlier visits, were read. */
    ready: boolean;
    /** Takes a lesson in, or tells what is wrong with it. */
    add(text: string, source: string): Promise<{volume: Volume} | {faults: LessonFault[]}>;
    /** Gives up a lesson that was taken in. */
    remove(volume: Volume): void;
}

export function useLibrary(client: Promise<EngineClient>): Library {
    const [own, setOwn] = useState<readonly Volume[]>([]);
    const [guests, setGuests] = useState<readonly Volume[]>([]);
    const [ready, setReady] = useState(false);
    useEffect(() => {
        void client
            .then(async (engine) => {
                const read = async ({text, source}: Pick<Volume, 'text' | 'source'>): Promise<Volume[]> => {
                    const answer = await engine.parseLesson(text);
                    return isRefusal(answer) || answer.faults.length > 0 ? [] : [{lesson: answer.lesson, text, source}];
                };
                const all = (sources: readonly Pick<Volume, 'text' | 'source'>[]) => Promise.all(sources.map(read)).then((volumes) => volumes.flat());
                setOwn(await all(bundledLessons.map((text) => ({text, source: null}))));
                const earlier = await all(loadGuests());
                setGuests((since) => [...earlier.filter(({lesson}) => since.every((other) => other.lesson.id !== lesson.id)), ...since]);
                setReady(true);
            })
            // That there is no engine is told where the picture would be.
            .catch(() => undefined);
    }, [client]);
    const keep = (change: (volumes: readonly Volume[]) => readonly Volume[]) =>
        setGuests((before) => {
            const after = change(before);
            saveGuests(after);
            return after;
        });
    return useMemo(
        () => ({
            volumes: [...own.filter(({lesson}) => guests.every((guest) => guest.lesson.id !== lesson.id)), ...guests],
            ready,
            async add(text, source) {
                const answer = await (await client).parseLesson(text);
                if (isRefusal(answer)) {
                    return {faults: [{line: 1, message: answer.error.message}]};
                }
                const {lesson, faults} = answer;
                if (faults.length > 0) {
                    return {faults};
                }
                const volume: Volume = {lesson, text, source};
                keep((others) => [...others.filter((other) => other.lesson.id !== lesson.id), volume]);
                return {volume};
            },
            remove: (volume) => keep((others) => others.filter((other) => other !== volume)),
        }),
        [client, own, guests, ready],
    );
}

export interface Explanation {
    lesson: Lesson;
    step: LessonStep;
}

/** The step that explains an error best: the one whose pattern says the most of its text. */
export function explanationOf(volumes: readonly Volume[], text: string): Explanation | null {
    let best: Explanation | null = null;
    let most = 0;
    for (const {lesson} of volumes) {
        for (const step of lesson.steps) {
            for (const pattern of step.explains) {
                const said = pattern.replaceAll('…', '').length;
                if (said > most && fits(pattern, text)) {
                    best = {lesson, step};
                    most = said;
                }
            }
        }
    }
    return best;
}

/** Whether a text is what a pattern says, in which `…` stands for anything. */
function fits(pattern: string, text: string): boolean {
    const source = pattern
        .split('…')
        .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^]*?');
    return new RegExp(`^${source}$`).test(text.trim());
}
