/** Mails, consents, opt-ins and settings in DynamoDB. */
@NullMarked
package dev.stammkunde.mail.store;

import org.jspecify.annotations.NullMarked;
