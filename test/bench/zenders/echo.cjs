// The least a bot can be on the same SDK: botbuilder's own adapter, and a click that is answered with a card holding what was sent.
const { createServer } = require('node:http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

class Echo extends ActivityHandler {
  async onInvokeActivity({ activity }) {
    const { verb, data } = activity.value.action;
    const value = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: JSON.stringify(data) }],
      actions: [{ type: 'Action.Execute', title: 'Nog eens', verb, data }],
    };
    return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } };
  }
}
const bot = new Echo();

/** What express would be: the adapter asks for a parsed body and a response it can chain. */
function wrap(antwoord) {
  return {
    socket: antwoord.socket,
    status(code) {
      antwoord.statusCode = code;
      return this;
    },
    header: (naam, waarde) => antwoord.setHeader(naam, waarde),
    send(inhoud) {
      if (typeof inhoud === 'object') antwoord.setHeader('content-type', 'application/json');
      antwoord.write(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
      return this;
    },
    end: () => antwoord.end(),
  };
}

const server = createServer((vraag, antwoord) => {
  const delen = [];
  vraag.on('data', (deel) => delen.push(deel));
  vraag.on('end', () => {
    const { method, headers } = vraag;
    const body = JSON.parse(Buffer.concat(delen).toString() || '{}');
    void adapter.process({ method, headers, body }, wrap(antwoord), (context) => bot.run(context));
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${process.env.PORT}`));
