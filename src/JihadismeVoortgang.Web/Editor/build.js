// Bundles the editor into one file; MSBuild calls it. Builds that run side by side do not meet: packages and results
// are put in place whole, by a rename.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');
const lock = join(here, 'package-lock.json');
const unfinished = join(here, '../obj');
const installed = join(packages, '.installed-lock.json');

const output = resolve(process.argv[2] ?? 'editor.js');
installPackages();
await bundle();

function installPackages() {
  if (isInstalled()) return;
  mkdirSync(unfinished, { recursive: true });
  const folder = mkdtempSync(join(unfinished, 'editor-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(here, file), join(folder, file));
    const npm = spawnSync('npm', ['ci', '--no-update-notifier'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
    if (npm.status !== 0) throw npm.error ?? new Error(`npm ci ended with code ${npm.status}.`);
    copyFileSync(lock, join(folder, 'node_modules', '.installed-lock.json'));
    putInPlace(join(folder, 'node_modules'), join(folder, 'old'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isInstalled() {
  return existsSync(installed) && readFileSync(installed).equals(readFileSync(lock));
}

function putInPlace(fresh, old) {
  if (existsSync(packages)) renameSync(packages, old);
  try {
    renameSync(fresh, packages);
  } catch (error) {
    if (!isInstalled()) throw error; // else another build was first
  }
}

async function bundle() {
  const { build } = await import('esbuild');
  const { metafile, outputFiles: [file] } = await build({
    absWorkingDir: here,
    alias: { entities: 'entities/lib/decode.js' }, // nothing is encoded here, and the tables for that are large
    entryPoints: ['src/index.js'],
    bundle: true,
    format: 'esm',
    legalComments: 'none', // they stand in a file of their own, with those of packages that have no such comment
    metafile: true,
    minify: true,
    target: 'es2022',
    write: false,
  });
  write(output, file.contents);
  write(output.replace(/\.js$/, '.licences.txt'), licencesOf(Object.keys(metafile.inputs)));
}

function licencesOf(inputs) {
  const names = new Set(inputs.map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean));
  return [...names].sort().map(name => {
    const { version, license } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
    const file = readdirSync(join(packages, name)).find(entry => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${readFileSync(join(packages, name, file), 'utf8').trim()}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}

function write(path, contents) {
  const folder = mkdtempSync(join(unfinished, 'editor-'));
  writeFileSync(join(folder, 'file'), contents);
  renameSync(join(folder, 'file'), path);
  rmSync(folder, { recursive: true });
}
