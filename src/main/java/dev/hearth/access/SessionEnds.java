package dev.hearth.access;

/**
 * Published just before a session is ended from outside, so that its open screens leave by
 * themselves.
 *
 * @param httpSession the server's session object
 */
public record SessionEnds(Object httpSession) {}
