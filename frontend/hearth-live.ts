import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asClock, businessNow, onTick, setClock, setZone } from './hearth-clock';

type ConnectionStore = {
  state: string;
  addStateChangeListener(listener: (previous: string, current: string) => void): void;
  removeStateChangeListener(listener: (previous: string, current: string) => void): void;
};

const store = () => (window as { Vaadin?: { connectionState?: ConnectionStore } }).Vaadin?.connectionState;
const lost = (current: string) => current === 'reconnecting' || current === 'connection-lost';

/**
 * Says whether the page is live. It sets the page's business clock from what the server last said, and shows since when
 * nothing new arrived: the connection to the browser, or the portal's view of the cloud, may lag.
 */
@customElement('hearth-live')
export class HearthLive extends LitElement {
  /** Business time at the server, milliseconds, when it last spoke. */
  @property({ type: Number }) now = Number.NaN;
  @property({ type: Number }) speed = 1;
  /** When the portal last heard from the cloud, if that is too long ago; 0 when it is fresh. */
  @property({ type: Number }) behind = 0;

  /** The person's time zone; empty for the browser's. */
  @property() zone = '';

  @state() private lostAt = 0;
  private stop?: () => void;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onTick(() => this.requestUpdate());
    store()?.addStateChangeListener(this.connectionChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    store()?.removeStateChangeListener(this.connectionChanged);
  }

  private readonly connectionChanged = (_: string, current: string): void => {
    this.lostAt = lost(current) ? this.lostAt || businessNow() : 0;
  };

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('zone')) {
      setZone(this.zone);
    }
    if ((changed.has('now') || changed.has('speed')) && !Number.isNaN(this.now)) {
      setClock(this.now, this.speed);
    }
  }

  override render() {
    const asOf = this.lostAt || this.behind;
    if (asOf) {
      return html`<span class="i s14 i-warning late" aria-hidden="true"></span
        ><span class="late">Reconnecting, as of ${asClock(asOf, true)}</span>`;
    }
    const now = businessNow();
    return html`<span class="dot" aria-hidden="true"></span
      ><span>Live${Number.isNaN(now) ? '' : html` · ${asClock(now, true)}`}</span>`;
  }
}
