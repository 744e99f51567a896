/**
 * What the mails of campaigns can say, written once: for who delivers them, for previews and tests,
 * and for the check of what marketing writes.
 */
@NullMarked
package dev.stammkunde.campaigns.content;

import org.jspecify.annotations.NullMarked;
