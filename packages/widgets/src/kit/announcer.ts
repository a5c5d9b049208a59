import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** A widget's one polite live region: what it says is read out once the visitor has paused. */
export class Announcer implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private text = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** @param pause milliseconds in which nothing else may be said, so that typing is not talked over */
  say(text: string, pause = 0): void {
    if (!pause) this.show(text);
    else {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(text), pause);
    }
  }

  private show(text: string): void {
    this.text = text;
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status" .textContent=${this.text}></p>`;
  }
}
