package dev.hearth.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What the page around the application loads: Aura, then Hearth's tokens and styles. Changes reach
 * open pages by push.
 */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("hearth/tokens.css")
@StyleSheet("hearth/icons.css")
@StyleSheet("hearth/base.css")
@StyleSheet("hearth/shell.css")
@StyleSheet("hearth/controls.css")
@StyleSheet("hearth/parts.css")
@StyleSheet("hearth/pools.css")
@StyleSheet("hearth/jobs.css")
@StyleSheet("hearth/submit.css")
@StyleSheet("hearth/admin.css")
public final class HearthShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Hearth");
    settings.addLink("icon", "hearth/favicon.svg");
    settings.addMetaTag("color-scheme", "light dark");
  }
}
