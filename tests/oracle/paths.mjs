// Where the judge's pieces lie.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
export const goldens = join(here, 'goldens');
export const projects = join(root, 'tests', 'projects');

/** The SQLAlchemy lines that can be asked for, each with its own tree of packages. */
export const versions = ['2.1', '2.0'];

/** What is modelled, and what real projects list besides. */
export const requirements = (version) => join(here, `requirements-sa${version.replace('.', '')}.txt`);
export const requirementsOfProjects = join(here, 'requirements-projects.txt');
export const packages = (version) => join(root, 'build', 'oracle', `sa${version.replace('.', '')}`);
