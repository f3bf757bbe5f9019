/**
 * Who is acting, which roles exist, and what each may do: the one place where rights are decided.
 */
@NullMarked
package dev.hearth.access;

import org.jspecify.annotations.NullMarked;
