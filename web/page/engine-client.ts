/**
 * The page's side of the worker: one request at a time, the newest boot before all older ones, and a watchdog that
 * ends a worker which does not answer.
 */

import type {Call} from '../engine/instance.js';
import type {LessonFiles, ParsedLesson, RunAnswer, StepOutcome} from '../engine/lessons.js';
import type {Project, Refusal, Setup, SqlAnswer} from '../engine/setup.js';
import type {FromWorker, ToWorker} from './engine-messages.js';

/** The engine has limits of its own and ends well within this; only its failure lets the time run out. */
const PATIENCE_MILLISECONDS = 20_000;

interface Job {
    call: Call;
    request: object;
    /** A newer one does not make it superfluous. */
    needed: boolean;
    settle(reply: FromWorker | null): void;
}

export interface Timed<Answer> {
    answer: Answer;
    milliseconds: number;
}

export class EngineClient {
    readonly #startWorker: () => Worker;
    readonly #module: WebAssembly.Module;
    #worker: Worker | null = null;
    #running: Job | null = null;
    #waiting: Job[] = [];
    #watchdog = 0;

    constructor(startWorker: () => Worker, module: WebAssembly.Module) {
        this.#startWorker = startWorker;
        this.#module = module;
    }

    /** Boots the project. Null where a newer project was handed in before this one's turn came. */
    async boot(project: Project): Promise<Timed<Setup | Refusal> | null> {
        this.#drop(({call, needed}) => call === 'boot' && !needed);
        return (await this.#ask('boot', project)) as Timed<Setup | Refusal> | null;
    }

    /** The same, for whoever cannot do without an answer. */
    async bootNow(project: Project): Promise<Setup | Refusal> {
        const reply = await this.#ask('boot', project, true);
        return reply!.answer as Setup | Refusal;
    }

    /** What a step's checks say to the files. Null where newer files were handed in before the turn of these came. */
    async checkStep(lesson: string, step: string, files: LessonFiles): Promise<StepOutcome | Refusal | null> {
        this.#drop(({call, request}) => call === 'check' && 'step' in request);
        const reply = await this.#ask('check', {lesson, step, files});
        return reply && (reply.answer as StepOutcome | Refusal);
    }

    async parseLesson(lesson: string): Promise<ParsedLesson | Refusal> {
        const reply = await this.#ask('check', {lesson});
        return reply!.answer as ParsedLesson | Refusal;
    }

    /** Runs the lines inside the booted project. */
    async run(project: Project, lines: readonly string[]): Promise<RunAnswer | Refusal> {
        const reply = await this.#ask('run', {...project, lines});
        return reply!.answer as RunAnswer | Refusal;
    }

    async sql(project: Project, query: string): Promise<SqlAnswer | Refusal> {
        const reply = await this.#ask('sql', {...project, query});
        return reply!.answer as SqlAnswer | Refusal;
    }

    #drop(isOutdated: (job: Job) => boolean): void {
        const outdated = this.#waiting.filter(isOutdated);
        this.#waiting = this.#waiting.filter((job) => !outdated.includes(job));
        outdated.forEach((job) => job.settle(null));
    }

    #ask(call: Call, request: object, needed = false): Promise<FromWorker | null> {
        return new Promise((settle) => {
            this.#waiting.push({call, request, needed, settle});
            this.#next();
        });
    }

    #next(): void {
        const job = this.#running ? undefined : this.#waiting.shift();
        if (!job) {
            return;
        }
        this.#running = job;
        this.#worker ??= this.#start();
        this.#watchdog = window.setTimeout(() => this.#giveUp(`it did not answer within ${PATIENCE_MILLISECONDS / 1000} seconds`), PATIENCE_MILLISECONDS);
        this.#post({kind: 'ask', call: job.call, request: job.request});
    }

    #start(): Worker {
        const worker = this.#startWorker();
        worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => this.#finish(data));
        worker.addEventListener('error', (event) => this.#giveUp(event.message || 'its worker could not start'));
        worker.postMessage({kind: 'start', module: this.#module} satisfies ToWorker);
        return worker;
    }

    #post(message: ToWorker): void {
        this.#worker!.postMessage(message);
    }

    #giveUp(reason: string): void {
        this.#worker?.terminate();
        this.#worker = null;
        const answer: Refusal = {
            error: {type: 'EngineFault', message: `Firstboot’s engine was stopped: ${reason}. This says nothing about the project itself.`},
        };
        this.#finish({answer, milliseconds: PATIENCE_MILLISECONDS});
    }

    #finish(reply: FromWorker): void {
        clearTimeout(this.#watchdog);
        const job = this.#running;
        this.#running = null;
        job?.settle(reply);
        this.#next();
    }
}
