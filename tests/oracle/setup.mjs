// Fetches the real packages that judge the engine: pinned, checked against their hashes, wheels only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packages, requirements, requirementsOfProjects, versions } from './paths.mjs';

// Published as sources only, all of them plain Python.
const withoutWheels = 'flask-bootstrap,flask-script,langdetect,visitor';

const stampOf = (version) =>
    createHash('sha256')
        .update(readFileSync(requirements(version)))
        .update(readFileSync(requirementsOfProjects))
        .digest('hex');

/** The distributions that count as installed only where a project lists them. */
export const onlyWhereListed = () =>
    [...readFileSync(requirementsOfProjects, 'utf8').matchAll(/^([\w.-]+)==/gm)].map(([, name]) => name);

export function isReady(version) {
    const stamp = join(packages(version), '.requirements');
    return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(version);
}

function install(version) {
    const target = packages(version);
    // Into a folder beside the target first, so that an interrupted run leaves no half tree behind.
    const fresh = `${target}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    const pip = spawnSync(
        'python3',
        [
            '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile',
            '--target', fresh, '--no-deps', '--only-binary', ':all:', '--no-binary', withoutWheels, '--require-hashes',
            '--implementation', 'cp', '--python-version', '3.14',
            '--abi', 'cp314', '--abi', 'abi3', '--abi', 'none',
            '--platform', 'manylinux2014_x86_64', '--platform', 'manylinux_2_28_x86_64',
            '-r', requirements(version), '-r', requirementsOfProjects,
        ],
        { stdio: ['ignore', 2, 2] },
    );
    if (pip.error) throw new Error(`python3 with pip is needed: ${pip.error.message}`);
    if (pip.status !== 0) throw new Error(`pip could not install ${requirements(version)}`);
    writeFileSync(join(fresh, '.requirements'), stampOf(version));
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
}

/** Installs what is missing; quick when nothing is. */
export function setUp(wanted = versions) {
    for (const version of wanted) {
        if (!isReady(version)) install(version);
    }
}
