/** The documents about lessons that the engine writes (src/lessons). The format of a lesson is told in docs/lessons.md. */

import type {Fault, Project} from './setup.js';

/** What is wrong with a lesson's text, for its author. */
export interface LessonFault {
    /** Counted from 1, in the lesson's file. */
    line: number;
    message: string;
}

/** Paths relative to the project, and texts. */
export type LessonFiles = Record<string, string>;

export interface LessonStep {
    /** Unique in its lesson, fit for an address. */
    id: string;
    title: string;
    line: number;
    /** Markdown by whoever wrote the lesson, as are the hints and `afterwards`: not to be trusted. */
    prose: string;
    /** The whole project at the step's beginning. */
    start: LessonFiles;
    /** False where the start is the end of the step before, and the step's own changes. */
    startsOver: boolean;
    /** The whole project at the step's end, as the lesson has it. */
    solution: LessonFiles;
    /** The exact text of the error that the start fails with. */
    error: string | null;
    /** Patterns of the errors that the step explains; `…` stands for any text. */
    explains: string[];
    environ: Record<string, string>;
    hints: string[];
    checks: {title: string}[];
    /** What is said once all checks hold. */
    afterwards: string;
}

export interface Lesson {
    id: string;
    title: string;
    summary: string;
    level: string;
    /** As `lang` has it: `en`. */
    language: string;
    /** What the lesson is listed under; empty where it stands alone. */
    course: string;
    sqlalchemy: '2.1' | '2.0';
    prose: string;
    links: {target: string; line: number}[];
    steps: LessonStep[];
}

export interface CheckOutcome {
    title: string;
    passed: boolean;
    /** What was found and what was wanted; empty where the check holds. */
    message: string;
    /** Firstboot cannot tell: a limit was exceeded, or something is not modelled. */
    unknown: boolean;
}

/** What the checks of one step say to a project. */
export interface StepOutcome {
    checks: CheckOutcome[];
    /** The text of the error that the boot ended with. */
    bootError: string | null;
}

/** One project of a lesson that was booted and checked, with all that is needed to repeat it elsewhere. */
export interface LessonRun {
    step: string;
    kind: 'start' | 'solution' | 'wrong';
    /** Of the wrong variant. */
    title: string;
    project: Project;
    scripts: {title: string; line: number; code: string; raises: string | null}[];
    outcome: StepOutcome;
}

export interface ParsedLesson {
    lesson: Lesson;
    /** Empty where the lesson is well-formed and, if that was asked for, proven. */
    faults: LessonFault[];
    /** Only where the lesson was to be proven. */
    runs?: LessonRun[];
}

/** What came of lines that were run inside a booted project, one after the other. */
export interface RunAnswer {
    lines: {ran: boolean; printed: string; error: string | null; unknown: string | null}[];
    /** Why the project did not boot; its lines did not run then. */
    bootError: Fault | null;
}
