package dev.hearth.tenant.ui;

/** The parts of a team's page. */
enum TeamTab {
  PEOPLE("People"),
  POLICY("Policy");

  private final String label;

  TeamTab(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
