package dev.hearth;

/** The command line of Hearth: one word per task. */
public final class Hearth {

  private Hearth() {}

  public static void main(String[] args) {
    System.out.println("Hearth");
  }
}
