import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { asAgo, asClock, asDuration, asExact, businessNow, onTick } from './hearth-clock';

/** An instant of business time in the person's own time zone: as clock time, as distance, or as time passed since. */
@customElement('hearth-time')
export class HearthTime extends LitElement {
  /** Milliseconds of business time. */
  @property({ type: Number }) at = Number.NaN;
  /** `clock` 14:30 · `seconds` 14:30:12 · `ago` 4 min ago · `since` 25:48, counting up. */
  @property() mode: 'clock' | 'seconds' | 'ago' | 'since' = 'clock';

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
    if (Number.isNaN(this.at)) return '';
    this.title = asExact(this.at);
    switch (this.mode) {
      case 'ago':
        return asAgo(this.at);
      case 'since':
        return asDuration(businessNow() - this.at);
      default:
        return asClock(this.at, this.mode === 'seconds');
    }
  }
}
