/** The app's URL map, as `flask routes` lists it. */

import {Section} from '../parts/section.js';
import {useView} from '../view.js';

export function RoutesPanel() {
    const {blueprints, routes} = useView().setup;
    if (routes.length === 0) {
        return null;
    }
    return (
        <Section id="routes" title="Routes" aside={routes.length}>
            <div class="scroll" tabIndex={0}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">Rule</th>
                            <th scope="col">Methods</th>
                            <th scope="col">Endpoint</th>
                        </tr>
                    </thead>
                    <tbody>
                        {routes.map(({rule, methods, endpoint}, index) => (
                            <tr key={index}>
                                <th scope="row">
                                    <code>
                                        <Rule rule={rule} />
                                    </code>
                                </th>
                                <td>{methods.join(', ')}</td>
                                <td>
                                    <code>{endpoint}</code>
                                </td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            <Blueprints blueprints={blueprints} />
        </Section>
    );
}

function Blueprints({blueprints}: {blueprints: Record<string, string | null>}) {
    const entries = Object.entries(blueprints);
    if (entries.length === 0) {
        return null;
    }
    return (
        <p class="blueprints">
            {entries.length === 1 ? 'Blueprint' : 'Blueprints'}:{' '}
            {entries.map(([name, prefix], index) => (
                <>
                    {index > 0 && ', '}
                    <code>{name}</code> {prefix === null ? 'without a prefix' : <>at <code>{prefix}</code></>}
                </>
            ))}
        </p>
    );
}

/** A rule with its variable parts set off. */
function Rule({rule}: {rule: string}) {
    return <>{rule.split(/(<[^>]*>)/).map((part, index) => (index % 2 === 1 ? <em key={index}>{part}</em> : part))}</>;
}
