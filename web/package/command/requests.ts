/** Answers requests that come in as JSON. */

import type {Refusal} from '../../engine/setup.js';
import {BadRequest} from '../../project/request.js';

/** What `answer` gives for the request that `read` finds in it, or why there is none in it. */
export function answering<Request, Answer extends object>(
    read: (body: object) => Request,
    answer: (request: Request) => Answer,
): (body: object) => Answer | Refusal {
    return (body) => {
        try {
            return answer(read(body));
        } catch (fault) {
            if (fault instanceof BadRequest) {
                return {error: {type: fault.name, message: fault.message}};
            }
            throw fault;
        }
    };
}
