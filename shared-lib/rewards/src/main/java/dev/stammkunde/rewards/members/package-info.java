/** Customers as members: the number by which a till knows them. */
@NullMarked
package dev.stammkunde.rewards.members;

import org.jspecify.annotations.NullMarked;
