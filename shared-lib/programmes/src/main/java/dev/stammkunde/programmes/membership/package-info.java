/** Paid memberships: plans, and what people declare about contracts. */
@NullMarked
package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.NullMarked;
