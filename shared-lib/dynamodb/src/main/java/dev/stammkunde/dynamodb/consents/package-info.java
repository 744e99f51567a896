/** Opt-ins and evidence, in the mail table. */
@NullMarked
package dev.stammkunde.dynamodb.consents;

import org.jspecify.annotations.NullMarked;
