/** Says what of the work is kept, and asks whether secrets shall be. */

import type {KeptWork} from './kept-work.js';
import {counted} from './words.js';

export function KeepNotice({kept}: {kept: KeptWork}) {
    const {secrets, keepSecrets, decide, withheld, acknowledge, storing} = kept;
    if (!storing) {
        return <p class="keep">This browser stores nothing for this page: your work lasts until you close it.</p>;
    }
    if (withheld > 0) {
        return (
            <p class="keep asking" role="status">
                <span>{counted(withheld, 'secret value')} of your last visit {withheld === 1 ? 'was' : 'were'} not kept. Please fill in again.</span>
                <button type="button" class="quiet" onClick={acknowledge}>
                    Understood
                </button>
            </p>
        );
    }
    if (secrets === 0) {
        return <p class="keep">Your work is kept in this browser. Nothing leaves this page.</p>;
    }
    if (keepSecrets === 'undecided') {
        return (
            <p class="keep asking" role="status">
                <span>Your work is kept in this browser, its {counted(secrets, 'secret value')} not. Keep {secrets === 1 ? 'it' : 'them'} as well?</span>
                <button type="button" class="quiet" onClick={() => decide('keep')}>
                    Keep
                </button>
                <button type="button" class="quiet" onClick={() => decide('withhold')}>
                    No
                </button>
            </p>
        );
    }
    const keeping = keepSecrets === 'keep';
    return (
        <p class="keep">
            <span>
                Your work is kept in this browser, {keeping ? 'with' : 'without'} its {counted(secrets, 'secret value')}.
            </span>
            <button type="button" class="quiet" onClick={() => decide(keeping ? 'withhold' : 'keep')}>
                {keeping ? 'Forget them' : 'Keep them'}
            </button>
        </p>
    );
}
