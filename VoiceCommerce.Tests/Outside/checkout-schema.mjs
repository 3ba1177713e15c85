// Checks checkouts, one JSON document a line on stdin, against the Universal Commerce Protocol. Prints one line a checkout: "ok", or what is wrong. Exits with 1 when any is wrong.
// The protocol's own library (npm @ucp-js/sdk, generated from its schemas) judges every field but one: its newest release here is of 2026-01-23, when `ucp` still had another
// form. That field, and what the form of 2026-04-08 asks beyond it, is stated below in our words, after ucp.dev/2026-04-08/schemas/{ucp,shopping/checkout,shopping/types/totals}.json.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';

// Its ES modules leave out the file endings that node asks for; its CommonJS ones load.
const { CheckoutResponseSchema } = createRequire(import.meta.url)('@ucp-js/sdk');

const version = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const minor = { type: 'integer', minimum: 0 };
const once = (type) => ({ contains: { properties: { type: { const: type } } }, minContains: 1, maxContains: 1 });
const address = { type: 'string', pattern: '^https://[^\\s]+$' };

const newer = {
  required: ['ucp', 'links'],
  properties: {
    ucp: {
      type: 'object',
      required: ['version', 'capabilities', 'payment_handlers'],
      properties: {
        version,
        capabilities: { type: 'object', required: ['dev.ucp.shopping.checkout'], additionalProperties: { type: 'array', items: { type: 'object', required: ['version'], properties: { version } } } },
        payment_handlers: { type: 'object' },
      },
    },
    currency: { pattern: '^[A-Z]{3}$' },
    expires_at: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' },
    continue_url: address,
    order: { properties: { permalink_url: address } },
    line_items: { items: { properties: { quantity: { type: 'integer', minimum: 1 }, item: { properties: { price: minor } }, totals: { items: { properties: { amount: minor } } } } } },
    totals: { items: { required: ['display_text'], properties: { amount: minor } }, allOf: [once('subtotal'), once('total')] },
    messages: { items: { if: { properties: { type: { const: 'error' } } }, then: { required: ['code', 'severity'] } } },
  },
  allOf: [
    // A hand-over to the buyer says where to go on and why.
    {
      if: { properties: { status: { const: 'requires_escalation' } } },
      then: {
        required: ['continue_url', 'messages'],
        properties: { messages: { contains: { required: ['severity'], properties: { severity: { enum: ['requires_buyer_input', 'requires_buyer_review'] } } } } },
      },
    },
    { if: { properties: { status: { const: 'completed' } } }, then: { required: ['order'] } },
  ],
};

const library = CheckoutResponseSchema.omit({ ucp: true });
const stated = new Ajv({ allErrors: true, strict: false }).compile(newer);

// The library drops what it does not know, so a misspelt field is one that it did not give back.
function unknown(given, known, path) {
  if (given === null || typeof given !== 'object' || known instanceof Date) {
    return [];
  }

  return Object.keys(given).flatMap((name) => (name in known ? unknown(given[name], known[name], `${path}/${name}`) : [`${path}/${name} is not known`]));
}

function faults(checkout) {
  const { ucp, ...rest } = checkout;
  const read = library.safeParse(rest);
  return [
    ...(read.success ? unknown(rest, read.data, '') : read.error.issues.map((issue) => `/${issue.path.join('/')} ${issue.message}`)),
    ...(stated(checkout) ? [] : stated.errors.map((error) => `${error.instancePath} ${error.message}`)),
  ];
}

for await (const line of createInterface({ input: process.stdin })) {
  const found = faults(JSON.parse(line));
  process.exitCode = found.length > 0 ? 1 : process.exitCode;
  console.log(found.length > 0 ? found.join('; ') : 'ok');
}
