// Validates every interaction model and the skill's manifest against Amazon's definitions. Exits with 1 and says why when one does not fit.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const spec = JSON.parse(readFileSync(fileURLToPath(new URL('node_modules/ask-smapi-model/spec.json', import.meta.url))));
const folder = fileURLToPath(new URL('../../interactionModels/', import.meta.url));

// The definition is Swagger's dialect, whose own words ("discriminator", formats) are not for us.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
ajv.addSchema({ $id: 'spec', definitions: spec.definitions });
const isManifest = ajv.compile({ $ref: 'spec#/definitions/v1.skill.Manifest.SkillManifestEnvelope' });
const fits = ajv.compile({ $ref: 'spec#/definitions/v1.skill.interactionModel.InteractionModelData' });

// A check that cannot fail proves nothing.
const broken = { interactionModel: { languageModel: { invocationName: 'pantry shop', intents: [{ samples: 'not a list' }] } } };
if (fits(broken)) {
  console.error('The schema accepts a broken model, so it checks nothing.');
  process.exit(1);
}

const judge = (file, path, valid) => {
  if (valid(JSON.parse(readFileSync(path)))) {
    console.log(`${file} fits`);
  } else {
    console.error(`${file} does not fit: ${ajv.errorsText(valid.errors, { separator: '\n  ' })}`);
    process.exitCode = 1;
  }
};

if (isManifest({ manifest: { permissions: [{ name: 'alexa::everything' }] } })) {
  console.error('The schema accepts a broken manifest, so it checks nothing.');
  process.exit(1);
}

judge('skill.json', fileURLToPath(new URL('../../skill.json', import.meta.url)), isManifest);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  judge(file, folder + file, fits);
}
