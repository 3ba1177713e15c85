// What somebody writes first with Amazon's own SDK: it says a fixed sentence to each request, knows no household, keeps nothing and orders nothing.
import { readFileSync } from 'node:fs';
import express from 'express';
import Ask from 'ask-sdk-core';
import { ExpressAdapter, SkillRequestSignatureVerifier } from 'ask-sdk-express-adapter';

const { PEER_PORT: port, PEER_CHAIN_URL: chainUrl, PEER_CHAIN_FILE: chainFile } = process.env;

const handler = (fits, answer) => ({
  canHandle: (input) => fits(input.requestEnvelope),
  handle: (input) => answer(input).getResponse(),
});
const isIntent = (name) => (envelope) => Ask.getRequestType(envelope) === 'IntentRequest' && Ask.getIntentName(envelope) === name;

const skill = Ask.SkillBuilders.custom()
  .addRequestHandlers(
    handler((envelope) => Ask.getRequestType(envelope) === 'LaunchRequest', (input) =>
      input.responseBuilder.speak('Welcome to the shop. What shall I reorder?').reprompt('What shall I reorder?')),
    handler(isIntent('ReorderIntent'), (input) => {
      const product = Ask.getSlotValue(input.requestEnvelope, 'product');
      input.attributesManager.setSessionAttributes({ product });
      return input.responseBuilder.speak(`Your usual ${product} is nine dollars. Shall I order it?`).reprompt('Shall I order it?');
    }),
    handler(isIntent('AMAZON.YesIntent'), (input) =>
      input.responseBuilder.speak('Done. It is ordered.').withSimpleCard('Order placed', 'It is ordered.')),
    handler(isIntent('PriceOfIntent'), (input) => input.responseBuilder.speak('It is nine dollars.').reprompt('What else?')),
    handler(isIntent('OrderStatusIntent'), (input) => input.responseBuilder.speak('You have no orders.').reprompt('What else?')))
  .create();

// Verification is on: the URL, the signature over the raw body and the timestamp are checked for every request. Only the chain is put where the verifier
// keeps it once it has been downloaded and checked, because our development authority is neither on s3.amazonaws.com nor among node's trusted roots.
// A real first request would pay for that download and check as well, so what is measured as the peer's cold start is on the short side.
const signature = new SkillRequestSignatureVerifier();
signature.certCache.set(chainUrl, readFileSync(chainFile, 'utf8'));

const app = express();
app.post('/api/alexa', new ExpressAdapter(skill, false, true, [signature]).getRequestHandlers());
app.listen(Number(port), '127.0.0.1');
