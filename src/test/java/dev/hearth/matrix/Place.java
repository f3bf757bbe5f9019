package dev.hearth.matrix;

/** Where the thing is that a call names, seen from the person who calls. */
enum Place {
  OWN_TEAM,
  OTHER_TEAM,
  OTHER_TENANT,
  NOWHERE
}
