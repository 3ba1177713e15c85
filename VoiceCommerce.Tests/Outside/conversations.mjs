// Whole conversations by virtual-alexa, a client that nobody here wrote: it reads the interaction model, makes requests of its own, and knows nothing of
// signatures. Arguments: the proxy's URL, the model's file, an account-linking token, the id of a person. Writes one line of JSON for every answer.
import virtualAlexa from 'virtual-alexa';

const [proxy, model, token, personId] = process.argv.slice(2);

// virtual-alexa never matches a sample with two slots side by side; ours always have a word between.
const conversations = [
  ['open pantry shop', 'reorder toilet paper', 'yes'],
  ['add bananas to my cart', "what's in my cart", 'help', 'stop'],
];

for (const conversation of conversations) {
  const alexa = virtualAlexa.VirtualAlexa.Builder().skillURL(proxy).interactionModelFile(model).create();
  alexa.context().setAccessToken(token);
  alexa.filter((request) => {
    request.context.System.person = { personId, authenticationConfidenceLevel: { level: 300 } };
    request.context.System.device = { ...request.context.System.device, deviceId: 'amzn1.ask.device.kitchen' }; // Alexa always names it; a home with rules for devices wants to know.
  });
  for (const said of conversation) {
    const answer = await alexa.utter(said);
    console.log(JSON.stringify({ said, speech: answer.prompt(), listens: !answer.response.shouldEndSession, card: answer.cardTitle() ?? null }));
  }
}
