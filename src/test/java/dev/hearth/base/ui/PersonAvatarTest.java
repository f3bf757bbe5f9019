package dev.hearth.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.base.PersonId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonAvatarTest {

  @Test
  void initials_are_of_the_first_and_the_last_word() {
    assertThat(PersonAvatar.initials("Mia Kurz")).isEqualTo("MK");
    assertThat(PersonAvatar.initials("Ana de la Rosa")).isEqualTo("AR");
    assertThat(PersonAvatar.initials("mia.kurz")).isEqualTo("MK");
  }

  @Test
  void a_single_word_gives_its_first_two_letters_and_a_short_one_what_it_has() {
    assertThat(PersonAvatar.initials("mk")).isEqualTo("MK");
    assertThat(PersonAvatar.initials("Q")).isEqualTo("Q");
    assertThat(PersonAvatar.initials("")).isEmpty();
  }

  @Test
  void letters_outside_the_basic_plane_are_not_cut_in_half() {
    assertThat(PersonAvatar.initials("𝒜lma 𝒵ed")).isEqualTo("𝒜𝒵");
  }

  @Test
  void a_person_keeps_one_hue_and_people_spread_over_all_seven() {
    Random random = new Random(7);
    Set<Integer> hues = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      PersonId id = new PersonId(new UUID(random.nextLong(), random.nextLong()));
      assertThat(PersonAvatar.hue(id)).isBetween(1, 7).isEqualTo(PersonAvatar.hue(id));
      hues.add(PersonAvatar.hue(id));
    }
    assertThat(hues).hasSize(7);
  }
}
