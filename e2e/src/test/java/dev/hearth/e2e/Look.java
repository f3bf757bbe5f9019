package dev.hearth.e2e;

import com.microsoft.playwright.options.ColorScheme;

/** The screens people have: wide and narrow, light and dark. */
enum Look {
  WIDE_LIGHT(1440, 900, ColorScheme.LIGHT),
  WIDE_DARK(1440, 900, ColorScheme.DARK),
  NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
  NARROW_DARK(390, 844, ColorScheme.DARK);

  final int width;
  final int height;
  final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  boolean narrow() {
    return width < 800;
  }

  /** {@code pools-1440-light}. */
  String name(String screen) {
    return screen + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "-light");
  }
}
