/** The engine as typed functions. One module serves Node, the page and its worker. */

import {Instance, type Call} from './instance.js';
import type {LessonFiles, ParsedLesson, RunAnswer, StepOutcome} from './lessons.js';
import type {EnvAnswer, EnvRequest, Project, Refusal, Setup, SqlAnswer, UrlAnswer, UrlRequest} from './setup.js';

/** An instance that has grown beyond this is replaced after its answer, since wasm memory never shrinks. */
const RETAINED_MEMORY = 64 * 1024 * 1024;

export class Engine {
    readonly #module: WebAssembly.Module;
    #instance: Instance | null = null;

    constructor(module: WebAssembly.Module) {
        this.#module = module;
    }

    /** Makes ready for the first boot, while whoever asks for it still reads his files. What fails then is told by the boot. */
    prepare(): void {
        try {
            this.#ready().prepare();
        } catch {
            this.#instance = null;
        }
    }

    /** Boots the project and tells what it becomes. */
    boot(project: Project): Setup | Refusal {
        return this.#ask('boot', project);
    }

    /** Reads the text of a `.env` file as python-dotenv does. */
    env(text: EnvRequest['text'], environ: Record<string, string> = {}): EnvAnswer | Refusal {
        return this.#ask('env', {text, environ} satisfies EnvRequest);
    }

    /** Takes a database URL apart as SQLAlchemy does. */
    url(url: string, options: Omit<UrlRequest, 'url' | 'id'> = {}): UrlAnswer | Refusal {
        return this.#ask('url', {...options, url} satisfies UrlRequest);
    }

    /** Boots the project and runs the query on its tables, in a database that lives for this call. */
    sql(project: Project, query: string): SqlAnswer | Refusal {
        return this.#ask('sql', {...project, query});
    }

    /** Reads a lesson, and proves it where that is asked for: boots each of its projects and runs their checks. */
    parseLesson(lesson: string, {prove = false} = {}): ParsedLesson | Refusal {
        return this.#ask('check', {lesson, prove});
    }

    /** What the checks of a step say to a project. */
    checkStep(lesson: string, step: string, files: LessonFiles): StepOutcome | Refusal {
        return this.#ask('check', {lesson, step, files});
    }

    /** Boots the project and runs the lines in it, as at the prompt of `flask shell`. */
    run(project: Project, lines: readonly string[]): RunAnswer | Refusal {
        return this.#ask('run', {...project, lines});
    }

    /** Boots the project and gives the file of the database that its tables lie in. */
    database(project: Project): {base64: string} | Refusal {
        return this.#ask('database', project);
    }

    /** Answers a request whose shape nobody has checked yet. */
    answer(call: Call, request: object): object {
        return this.#ask(call, request);
    }

    #ready(): Instance {
        return (this.#instance ??= new Instance(this.#module));
    }

    #ask<Answer>(call: Call, request: object): Answer | Refusal {
        let bytes: Uint8Array;
        try {
            bytes = new TextEncoder().encode(JSON.stringify(request));
        } catch (fault) {
            return refusal(request, 'BadRequest', `The request cannot be written as JSON (${reasonOf(fault)}).`);
        }
        try {
            const instance = this.#ready();
            const answer = instance.call(call, bytes);
            if (instance.size > RETAINED_MEMORY) {
                this.#instance = null;
            }
            return JSON.parse(new TextDecoder().decode(answer)) as Answer;
        } catch (fault) {
            this.#instance = null;
            // Never a guess at what the project would do.
            return refusal(request, 'EngineFault', `Firstboot’s engine stopped (${reasonOf(fault)}). This says nothing about the project itself.`);
        }
    }
}

function reasonOf(fault: unknown): string {
    return fault instanceof Error ? fault.message : String(fault);
}

function refusal(request: object, type: string, message: string): Refusal {
    const answer: Refusal = {error: {type, message}};
    return 'id' in request ? {id: request.id, ...answer} : answer;
}
