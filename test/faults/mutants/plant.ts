import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mutants, planted } from './mutants.ts';

/*
 * Loaded before a process that plays (`node --import`), whose environment names a mutant, and before the laptops that
 * it starts as processes of their own: its file is read with the fault in it. Nothing of this is part of the program.
 */
const name = process.env.FAULTS_MUTANT;
const mutant = mutants.find((each) => each.name === name);
if (mutant === undefined) throw new Error(`there is no mutant ${name}`);
const root = new URL('../../../', import.meta.url);
const target = pathToFileURL(fileURLToPath(new URL(mutant.file, root))).href;

registerHooks({
  load(url, context, next) {
    if (url !== target) return next(url, context);
    return {
      format: 'module-typescript',
      source: planted(mutant, readFileSync(fileURLToPath(url), 'utf8')),
      shortCircuit: true,
    };
  },
});
