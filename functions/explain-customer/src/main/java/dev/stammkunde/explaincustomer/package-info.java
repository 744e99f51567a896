/** Tells support and marketing who a customer is and all that happened with them. */
@NullMarked
package dev.stammkunde.explaincustomer;

import org.jspecify.annotations.NullMarked;
