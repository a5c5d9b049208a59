import { expect } from '@open-wc/testing';
import { copyText, download, fileName } from '../src/kit/files.js';
import { replacing } from './support/stubs.js';

describe('fileName', () => {
  const names: [string, string][] = [
    ['Leadership: shaping the future', 'Leadership-shaping-the-future.ics'],
    ['2017-06-07T09:00 Workshop', '2017-06-07T09-00-Workshop.ics'],
    ['Cynhadledd Ynys Môn', 'Cynhadledd-Ynys-Môn.ics'],
    ['नेतृत्व', 'नेतृत्व.ics'],
    ['../../etc/passwd', 'etc-passwd.ics'],
    ['.hidden. ', 'hidden.ics'],
    ['a\u202egpj.exe\u0000', 'a-gpj-exe.ics'],
    ['CON', 'file-CON.ics'],
    ['???', 'file.ics'],
    ['', 'file.ics'],
  ];
  for (const [title, name] of names) {
    it(`makes ${JSON.stringify(title)} safe on every system`, () => {
      expect(fileName(title, 'ics')).to.equal(name);
    });
  }

  it('keeps long names short without parting a character', () => {
    expect([...fileName('𝔸'.repeat(200), 'json')]).to.have.lengthOf(85);
    expect(fileName(`${'a'.repeat(79)} b`, 'csv')).to.equal(`${'a'.repeat(79)}.csv`);
  });
});

describe('download', () => {
  let clicked: HTMLAnchorElement[];
  const click = function (this: HTMLAnchorElement) {
    clicked.push(this);
  };
  const downloading = (test: () => unknown) =>
    replacing(HTMLAnchorElement.prototype, 'click', click, test);

  beforeEach(() => (clicked = []));

  it('hands over a file with its name, type and text, unheard by the page', async () => {
    await downloading(async () => {
      expect(download('a.ics', 'text/calendar', 'ü')).to.equal(true);
      const [link] = clicked;
      expect(link?.download).to.equal('a.ics');
      expect(link?.isConnected).to.equal(false);
      const answer = await fetch(link?.href ?? '');
      expect(answer.headers.get('content-type')).to.equal('text/calendar;charset=utf-8');
      expect(await answer.text()).to.equal('ü');
    });
  });

  it('gives the memory back later', async () => {
    const later: (() => void)[] = [];
    const revoked: string[] = [];
    await downloading(() =>
      replacing(
        window,
        'setTimeout',
        (callback: () => void) => later.push(callback),
        () =>
          replacing(
            URL,
            'revokeObjectURL',
            (address: string) => revoked.push(address),
            () => {
              download('a.ics', 'text/calendar', '');
              expect(revoked).to.deep.equal([]);
              later.forEach((callback) => callback());
              expect(revoked).to.deep.equal([clicked[0]?.href]);
            },
          ),
      ),
    );
  });

  it('says false where files can’t be made', async () => {
    await replacing(URL, 'createObjectURL', undefined, () =>
      expect(download('a.ics', 'text/calendar', '')).to.equal(false),
    );
  });

  /** What `download` answers in a frame with these permissions. */
  async function answerIn(sandbox: string): Promise<unknown> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    const module = JSON.stringify(new URL('../src/kit/files.ts', import.meta.url).href);
    frame.srcdoc = `<script type="module">
      import { download } from ${module};
      HTMLAnchorElement.prototype.click = () => {};
      parent.postMessage({ answer: download('a.txt', 'text/plain', 'a') }, '*');
    </script>`;
    const message = new Promise<MessageEvent<{ answer: unknown }>>((resolve) =>
      addEventListener('message', function hear(event: MessageEvent) {
        if (event.source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        resolve(event as MessageEvent<{ answer: unknown }>);
      }),
    );
    document.body.append(frame);
    const { answer } = (await message).data;
    frame.remove();
    return answer;
  }

  it('says false in a frame that forbids downloads, true in one that allows them', async () => {
    expect(await answerIn('allow-scripts allow-same-origin')).to.equal(false);
    expect(await answerIn('allow-scripts allow-same-origin allow-downloads')).to.equal(true);
  });

  it('says false in a frame that can’t know', async () => {
    await downloading(() =>
      replacing(window, 'origin', 'null', () => {
        expect(download('a.ics', 'text/calendar', '')).to.equal(false);
        expect(clicked).to.have.lengthOf(1);
      }),
    );
  });
});

describe('copyText', () => {
  it('copies, or says that it could not', async () => {
    const copied: string[] = [];
    const allowed = { writeText: async (text: string) => void copied.push(text) };
    const refused = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
    await replacing(navigator, 'clipboard', allowed, async () => {
      expect(await copyText('An offer')).to.equal(true);
    });
    expect(copied).to.deep.equal(['An offer']);
    for (const clipboard of [refused, undefined]) {
      await replacing(navigator, 'clipboard', clipboard, async () => {
        expect(await copyText('An offer')).to.equal(false);
      });
    }
  });
});
