import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { asClock, asDuration, businessNow, onTick, reducedMotion } from './hearth-clock';

/**
 * The time until an instant of business time, and how much of the whole is left. It ticks here, so that nothing travels
 * over the wire while a pool cools; it is no live region, so that it does not talk all the time.
 */
@customElement('hearth-countdown')
export class HearthCountdown extends LitElement {
  /** When it ends, milliseconds of business time. */
  @property({ type: Number }) until = Number.NaN;
  /** The whole of it in milliseconds; 0 for no meter. */
  @property({ type: Number }) whole = 0;
  /** The word before the clock time, as in "cools 14:30"; empty for none. */
  @property() word = '';
  /** Text only, to stand in a sentence. */
  @property({ type: Boolean, reflect: true }) plain = false;

  private stop?: () => void;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onTick(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  override render() {
    const left = this.until - businessNow();
    const text = Number.isNaN(left)
      ? '–'
      : reducedMotion() && left > 60_000
        ? `${Math.ceil(left / 60_000)} min`
        : asDuration(left);
    if (this.plain) return html`<b>${text}</b>`;
    return html`<span class="line"
        ><b>${text}</b>${this.word ? html`<span class="sub">${this.word} ${asClock(this.until)}</span>` : nothing}</span
      >${this.whole > 0 ? html`<span class="meter"><i></i></span>` : nothing}`;
  }

  override updated(_: PropertyValues): void {
    const bar = this.querySelector<HTMLElement>('.meter i');
    if (bar) {
      const left = (this.until - businessNow()) / this.whole;
      bar.style.transform = `scaleX(${Math.min(1, Math.max(0, left || 0)).toFixed(4)})`;
    }
  }
}
