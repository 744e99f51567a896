/** Stands in for the user pool: issues tokens to whoever signs in, and checks them. */
@NullMarked
package dev.stammkunde.localrunner.identity;

import org.jspecify.annotations.NullMarked;
