/** Hooks of the page. */

import {useEffect, useLayoutEffect, useReducer, useRef, useState} from 'preact/hooks';
import {isRefusal, type Project, type Refusal, type Setup} from '../engine/setup.js';
import type {EngineClient} from './engine-client.js';
import type {Workspace} from './workspace.js';

/** Draws again whenever the workspace changes. */
export function useWorkspace(workspace: Workspace): void {
    const [, drawAgain] = useReducer((count: number) => count + 1, 0);
    useLayoutEffect(() => workspace.subscribe(() => drawAgain(undefined)), [workspace]);
}

export interface Boot {
    setup: Setup;
    /** What the setup was made of. */
    files: Record<string, string>;
    textVersion: number;
    milliseconds: number;
}

/** What a boot depends on besides the files. */
export type BootOptions = Omit<Project, 'files' | 'id'>;

export interface BootState {
    /** The last boot; the one before while a new one runs. */
    boot: Boot | null;
    /** Why there is none, or none of the texts as they are. */
    refusal: Refusal | null;
}

/** Boots the workspace's project whenever its texts change. */
export function useBoot(client: Promise<EngineClient>, workspace: Workspace, options: BootOptions): BootState {
    const [state, setState] = useState<BootState>({boot: null, refusal: null});
    const {textVersion} = workspace;
    useLayoutEffect(() => {
        const files = workspace.texts;
        const project: Project = {...options, files};
        void client
            .then((engine) => engine.boot(project))
            .then((timed) => {
                if (timed && isRefusal(timed.answer)) {
                    const {answer} = timed;
                    setState(({boot}) => ({boot, refusal: answer}));
                } else if (timed) {
                    setState({boot: {setup: timed.answer as Setup, files, textVersion, milliseconds: timed.milliseconds}, refusal: null});
                }
            })
            .catch((fault: unknown) => {
                const message = `Firstboot’s engine could not be loaded: ${fault instanceof Error ? fault.message : String(fault)}`;
                setState(({boot}) => ({boot, refusal: {error: {type: 'EngineFault', message}}}));
            });
    }, [client, workspace, textVersion, options]);
    return state;
}

/** A value that follows `value` once it has stood still. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(value), milliseconds);
        return () => clearTimeout(timer);
    }, [value, milliseconds]);
    return settled;
}

/** Calls `listener` for an event of the window, with what it closes over as it is at that time; with `first` before the elements hear of it. */
export function useWindowEvent<Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void, first = false): void {
    const latest = useRef(listener);
    latest.current = listener;
    useLayoutEffect(() => {
        const call = (event: WindowEventMap[Name]) => latest.current(event);
        window.addEventListener(name, call, first);
        return () => window.removeEventListener(name, call, first);
    }, [name, first]);
}
