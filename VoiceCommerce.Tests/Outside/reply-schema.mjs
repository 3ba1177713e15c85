// Checks skill responses, one JSON document a line on stdin, against the schema that Amazon's own ask-sdk-model describes.
// Prints one line a response: "ok", or what is wrong. Exits with 1 when any is wrong.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

// No additional properties: a misspelt field is silence in Amazon's hands, so here it is a fault.
const schema = createGenerator({
  path: fileURLToPath(new URL('node_modules/ask-sdk-model/index.d.ts', import.meta.url)),
  type: 'ResponseEnvelope',
  skipTypeCheck: true,
  additionalProperties: false,
}).createSchema('ResponseEnvelope');

const validate = new Ajv({ strict: false, allErrors: true, discriminator: false }).compile(schema);

for await (const line of createInterface({ input: process.stdin })) {
  if (validate(JSON.parse(line))) {
    console.log('ok');
  } else {
    process.exitCode = 1;
    console.log(validate.errors.map((error) => `${error.instancePath} ${error.message}`).join('; '));
  }
}
