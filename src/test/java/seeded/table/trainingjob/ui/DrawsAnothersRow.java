package seeded.table.trainingjob.ui;

import seeded.table.warmpool.ui.PoolRow;

/** Uses a part of another feature's screen. */
final class DrawsAnothersRow {
  PoolRow row = new PoolRow();
}
