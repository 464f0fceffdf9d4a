// Writes the projects of tests/projects into a folder, each as one input of the fuzz target `project`:
// node project_seeds.mjs FOLDER
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {projects} from '../oracle/paths.mjs';
import {projectNames, readProject} from '../oracle/projects.mjs';

const folder = process.argv[2];
mkdirSync(folder, {recursive: true});
for (const name of projectNames()) {
    const texts = Object.entries(readProject(join(projects, name)).files).filter(([, content]) => typeof content === 'string');
    const input = texts.map(([path, text]) => `==> ${path} <==\n${text}${text.endsWith('\n') ? '' : '\n'}`).join('');
    writeFileSync(join(folder, name.replace('/', '-')), input);
}
