/** `firstboot grade`: what a lesson's checks say to the projects of a class. */

import {checkStep, type CheckOutcome, isRefusal, type LessonStep, parseLesson} from 'firstboot';
import {readArguments} from './arguments.js';
import {ExitCode, InputError, UsageError} from './failures.js';
import {readLesson, readProjectFolder} from './read.js';
import {columns, oneLine} from './style.js';

interface Grade {
    project: string;
    passed: number;
    checks: CheckOutcome[];
    /** Why the project could not be checked at all. */
    trouble: string | null;
}

export async function gradeCommand(words: string[]): Promise<ExitCode> {
    const {json, csv, step: wanted, positionals} = readArguments(words, ['FILE', 'DIR…'], ['json', 'csv', 'step']);
    const [file, ...folders] = positionals as [string, ...string[]];
    const text = readLesson(file);
    const answer = parseLesson(text);
    if (isRefusal(answer) || answer.faults.length > 0) {
        const why = isRefusal(answer) ? answer.error.message : `line ${answer.faults[0]!.line}: ${answer.faults[0]!.message}`;
        throw new InputError(`${file} is no lesson to grade by: ${why}`);
    }
    const {steps} = answer.lesson;
    const step = wanted === undefined ? steps.at(-1) : steps.find(({id}) => id === wanted);
    if (!step) {
        throw new UsageError(`The lesson has no step ${wanted}; it has ${steps.map(({id}) => id).join(', ')}.`);
    }
    const grades = folders.map((folder) => grade(text, step, folder));
    if (json) {
        console.log(JSON.stringify({lesson: answer.lesson.id, step: step.id, grades}));
    } else if (csv) {
        console.log(table(step, grades).map((row) => row.map(csvCell).join(',')).join('\n'));
    } else {
        console.log(columns(table(step, grades).map((row) => row.map(oneLine))).join('\n'));
    }
    return grades.every(({passed, trouble}) => trouble === null && passed === step.checks.length) ? ExitCode.good : ExitCode.bad;
}

/** One project; whatever is wrong with it is its own affair. */
function grade(lesson: string, step: LessonStep, project: string): Grade {
    try {
        const files = readProjectFolder(project);
        const texts = Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
        const outcome = checkStep(lesson, step.id, Object.fromEntries(texts));
        if (isRefusal(outcome)) {
            return {project, passed: 0, checks: [], trouble: outcome.error.message};
        }
        const {checks} = outcome;
        return {project, passed: checks.filter(({passed}) => passed).length, checks, trouble: null};
    } catch (fault) {
        if (fault instanceof InputError) {
            return {project, passed: 0, checks: [], trouble: fault.message};
        }
        throw fault;
    }
}

function table(step: LessonStep, grades: readonly Grade[]): string[][] {
    const head = ['project', 'passed', ...step.checks.map(({title}) => title), 'remark'];
    const rows = grades.map(({project, passed, checks, trouble}) => [
        project,
        `${passed}/${step.checks.length}`,
        ...step.checks.map((_, index) => (checks[index]?.passed ? 'yes' : checks[index]?.unknown ? '?' : 'no')),
        trouble ?? checks.find((check) => !check.passed)?.message ?? '',
    ]);
    return [head, ...rows];
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function csvCell(text: string): string {
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
