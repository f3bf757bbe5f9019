package dev.hearth.base.ui;

import com.vaadin.flow.component.button.Button;

/**
 * Changes between light and dark. The browser keeps the choice ({@code hearth/scheme.js}); the
 * server never learns it.
 */
public final class ThemeSwitch extends Button {

  public ThemeSwitch() {
    setIcon(HearthIcon.MOON.create());
    setThemeName("ghost icon");
    setAriaLabel("Light or dark");
    setTooltipText("Light or dark");
    getElement().executeJs("this.addEventListener('click', () => window.hearthScheme.toggle())");
  }
}
