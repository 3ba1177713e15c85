// A shop's own system as VoiceCommerce calls it with Payments__Kind=Http: what the payment provider and the order desk must answer, in one file without packages.
// It takes no money and sends nothing: where it writes a line into its book, yours calls your provider and your warehouse.
//
//   PORT=9100 SHOP_SECRET=whsec_... BOOK=book.ndjson node shop-system.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const key = Buffer.from(process.env.SHOP_SECRET.replace(/^whsec_/, ''), 'base64');
const book = process.env.BOOK ?? 'book.ndjson';
const toleratedSeconds = 300;
const mostBytes = 128 * 1024;

// What stands: "payments/ID" and "orders/ID" to what is answered about them. Every line of the book is one change, so the last one counts.
const standing = new Map(existsSync(book) ? readFileSync(book, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line)) : []);

function stand(path, answer) {
  appendFileSync(book, JSON.stringify([path, answer]) + '\n'); // Durable before it is answered.
  standing.set(path, answer);
  return answer;
}

// What a call makes of what stands. The same call again finds its own result and changes nothing: that is all there is to idempotency here.
const calls = {
  'payments/authorise': (before, body) => before ?? { state: body.amount.minor > 0 ? 'authorised' : 'declined', amount: body.amount },
  'payments/capture': before => (before?.state === 'authorised' ? { ...before, state: 'captured' } : before),
  'payments/void': before => (before?.state === 'captured' || before?.state === 'declined' ? before : { state: 'voided' }), // Also what never came: it is refused when it comes late.
  'orders/place': (before, body) => before ?? { state: 'placed', household: body.household, lines: body.lines.length },
  'orders/cancel': before => (before?.state === 'rejected' ? before : { ...before, state: 'cancelled' }), // "placed" would say: too late, it is on its way.
};

function isSigned(headers, id, body) {
  const timestamp = Number(headers['webhook-timestamp']);
  const expected = Buffer.from('v1,' + createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64'));
  const given = Buffer.from(headers['webhook-signature'] ?? '');
  return headers['webhook-id'] === id && Math.abs(Date.now() / 1000 - timestamp) <= toleratedSeconds && given.length === expected.length && timingSafeEqual(given, expected);
}

function answer(method, url, headers, body) {
  const [, kind, order, call] = /^\/(payments|orders)\/([\w.-]+)(?:\/(\w+))?$/.exec(url) ?? [];
  const change = calls[`${kind}/${call}`];
  if (!order || !(method === 'POST' ? change : method === 'GET' && !call)) return [404];
  if (!isSigned(headers, `${order}.${call ?? 'find'}`, body)) return [401];
  const path = `${kind}/${order}`;
  const before = standing.get(path);
  if (method === 'GET') return before ? [200, before] : [404]; // 404 says: never heard of it.
  const after = change(before, JSON.parse(body));
  return after ? [200, after === before ? before : stand(path, after)] : [409]; // Any other status says: no answer to rely on, ask again.
}

createServer((request, response) => {
  const chunks = [];
  let length = 0;
  request.on('data', chunk => ((length += chunk.length) > mostBytes ? request.destroy() : chunks.push(chunk)));
  request.on('end', () => {
    let status = 400, found;
    try {
      [status, found] = answer(request.method, request.url, request.headers, Buffer.concat(chunks));
    } catch (failure) {
      console.error(failure.message);
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(found ? JSON.stringify(found) : undefined);
  });
}).listen(Number(process.env.PORT ?? 9100), '127.0.0.1', function () {
  console.log(`The shop's system listens on http://127.0.0.1:${this.address().port}`);
});
