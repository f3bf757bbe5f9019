package dev.hearth.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconsTest {

  @ParameterizedTest
  @EnumSource(HearthIcon.class)
  void every_icon_is_drawn(HearthIcon icon) throws IOException {
    assertThat(stylesheet()).contains("." + icon.cssClass() + " {");
  }

  @Test
  void icons_are_hidden_from_screen_readers() {
    assertThat(HearthIcon.FLAME.create().getElement().getAttribute("aria-hidden"))
        .isEqualTo("true");
  }

  private static String stylesheet() throws IOException {
    String path = "/META-INF/resources/hearth/icons.css";
    try (InputStream in = Objects.requireNonNull(IconsTest.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
