/** Mails on their way into the queue of the delivery. */
@NullMarked
package dev.stammkunde.mail.queues;

import org.jspecify.annotations.NullMarked;
