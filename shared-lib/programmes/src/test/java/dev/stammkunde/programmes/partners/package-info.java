/** Partners, by rules, by models and over both stores. */
@NullMarked
package dev.stammkunde.programmes.partners;

import org.jspecify.annotations.NullMarked;
