/** What is suggested to customers, and why. */
@NullMarked
package dev.stammkunde.customers.suggestions;

import org.jspecify.annotations.NullMarked;
