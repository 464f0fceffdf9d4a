/** The checks of a step, which turn as one types. */

import type {CheckOutcome, LessonStep} from '../../engine/lessons.js';
import {useSettled} from '../hooks.js';
import {Guarded} from '../parts/guarded.js';
import {capitalized} from '../words.js';

/** Heard once the typing has paused. */
const ANNOUNCED_MILLISECONDS = 900;

type State = 'holds' | 'open' | 'unknown' | 'waiting';

const WORDS: Record<State, string> = {holds: 'Holds', open: 'Not yet', unknown: 'Firstboot cannot tell', waiting: 'Being checked'};
const SIGNS: Record<State, string> = {holds: '✓', open: '○', unknown: '?', waiting: '…'};

interface Props {
    step: LessonStep;
    outcomes: readonly CheckOutcome[] | null;
}

export function Checks({step, outcomes}: Props) {
    const held = outcomes?.filter(({passed}) => passed).length ?? 0;
    const announced = useSettled(outcomes ? `${held} of ${outcomes.length} checks hold.` : '', ANNOUNCED_MILLISECONDS);
    return (
        <section class="checks" aria-labelledby="checks-title">
            <h3 id="checks-title">Checks</h3>
            <p class="visually-hidden" role="status">
                {announced}
            </p>
            <ul>
                {step.checks.map(({title}, index) => {
                    const outcome = outcomes?.[index];
                    const state = stateOf(outcome);
                    return (
                        <li key={index} class={`check ${state}`}>
                            <span class="check-sign" aria-hidden="true">
                                {SIGNS[state]}
                            </span>
                            <span>
                                <span class="visually-hidden">{WORDS[state]}: </span>
                                {capitalized(title)}
                                {outcome && !outcome.passed && (
                                    <span class="check-message">
                                        <Guarded text={outcome.message} />
                                    </span>
                                )}
                            </span>
                        </li>
                    );
                })}
            </ul>
        </section>
    );
}

function stateOf(outcome: CheckOutcome | undefined): State {
    if (!outcome) {
        return 'waiting';
    }
    return outcome.passed ? 'holds' : outcome.unknown ? 'unknown' : 'open';
}
