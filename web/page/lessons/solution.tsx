/** The lesson's solution, as what would change in the learner's files. */

import type {LessonFiles} from '../../engine/lessons.js';
import {Guarded} from '../parts/guarded.js';
import {type DiffLine, diffLines} from './diff.js';

interface Props {
    files: LessonFiles;
    solution: LessonFiles;
    onApply(): void;
}

const SIGNS: Record<DiffLine['kind'], string> = {same: ' ', added: '+', removed: '-'};
const WORDS: Record<DiffLine['kind'], string> = {same: '', added: 'added: ', removed: 'removed: '};

export function Solution({files, solution, onApply}: Props) {
    const paths = [...new Set([...Object.keys(files), ...Object.keys(solution)])].sort().filter((path) => files[path] !== solution[path]);
    return (
        <div class="solution">
            {paths.length === 0 && <p>Your files are those of the solution.</p>}
            {paths.map((path) => (
                <section key={path} aria-label={`Changes to ${path}`}>
                    <h4>
                        {path}
                        {solution[path] === undefined && ' (deleted)'}
                        {files[path] === undefined && ' (new)'}
                    </h4>
                    <pre class="diff" tabIndex={0}>
                        {diffLines(files[path] ?? '', solution[path] ?? '').map(({kind, text}, index) => (
                            <span key={index} class={kind}>
                                <span aria-hidden="true">{SIGNS[kind]} </span>
                                {WORDS[kind] !== '' && <span class="visually-hidden">{WORDS[kind]}</span>}
                                <Guarded text={text} />
                                {'\n'}
                            </span>
                        ))}
                    </pre>
                </section>
            ))}
            {paths.length > 0 && (
                <p>
                    <button type="button" class="button" onClick={onApply}>
                        Apply it
                    </button>
                </p>
            )}
        </div>
    );
}
