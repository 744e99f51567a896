/** Reads of all tables what is kept of a person. */
@NullMarked
package dev.stammkunde.privacy.store;

import org.jspecify.annotations.NullMarked;
