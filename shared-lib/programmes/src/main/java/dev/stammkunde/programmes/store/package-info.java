/** Programmes in the programmes table. */
@NullMarked
package dev.stammkunde.programmes.store;

import org.jspecify.annotations.NullMarked;
