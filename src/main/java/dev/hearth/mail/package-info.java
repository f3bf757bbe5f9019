/** Mails that leave Hearth: by SMTP where it is configured, else into an outbox on disk. */
@NullMarked
package dev.hearth.mail;

import org.jspecify.annotations.NullMarked;
