package dev.hearth.base;

/**
 * What was asked for does not exist, or is not the asker's to see: the two are one answer, so that
 * nobody learns that another tenant's thing exists.
 */
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFoundException() {
    super("There is nothing here, or it is not yours to see.");
  }
}
