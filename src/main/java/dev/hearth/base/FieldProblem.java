package dev.hearth.base;

/** What is wrong with one field of a form or request, in words that say what to do. */
public record FieldProblem(String field, String message) {}
